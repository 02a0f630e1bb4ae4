PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE units (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  kind TEXT NOT NULL,
  parent_id INTEGER REFERENCES units (id),
  effective_from TEXT,
  effective_to TEXT
, successor_id INTEGER REFERENCES units (id)) STRICT;
INSERT INTO units VALUES(1,'UBND thành phố Hà Nội','Thành phố',NULL,NULL,NULL,NULL);
INSERT INTO units VALUES(2,'Sở Thông tin và Truyền thông','Sở',1,NULL,NULL,NULL);
INSERT INTO units VALUES(3,'Công an thành phố','Công an',1,NULL,NULL,NULL);
INSERT INTO units VALUES(4,'Quận Hoàng Mai','Quận',1,NULL,NULL,NULL);
CREATE TABLE unit_names (
  unit_id INTEGER NOT NULL REFERENCES units (id),
  folded TEXT NOT NULL,
  alias TEXT,
  PRIMARY KEY (unit_id, folded)
) STRICT;
INSERT INTO unit_names VALUES(1,'ubnd tp','UBND TP');
INSERT INTO unit_names VALUES(1,'thanh pho','thành phố');
INSERT INTO unit_names VALUES(1,'ubnd thanh pho','UBND thành phố');
INSERT INTO unit_names VALUES(1,'ubnd thanh pho ha noi',NULL);
INSERT INTO unit_names VALUES(2,'so tttt','Sở TTTT');
INSERT INTO unit_names VALUES(2,'tttt','TTTT');
INSERT INTO unit_names VALUES(2,'ubnd thong tin va truyen thong',NULL);
INSERT INTO unit_names VALUES(2,'ubnd so thong tin va truyen thong',NULL);
INSERT INTO unit_names VALUES(2,'s thong tin va truyen thong',NULL);
INSERT INTO unit_names VALUES(2,'thong tin va truyen thong',NULL);
INSERT INTO unit_names VALUES(2,'so thong tin va truyen thong',NULL);
INSERT INTO unit_names VALUES(3,'catp','CATP');
INSERT INTO unit_names VALUES(3,'cong an tp','Công an TP');
INSERT INTO unit_names VALUES(3,'thanh pho',NULL);
INSERT INTO unit_names VALUES(3,'ca thanh pho',NULL);
INSERT INTO unit_names VALUES(3,'ubnd thanh pho',NULL);
INSERT INTO unit_names VALUES(3,'cong an thanh pho',NULL);
INSERT INTO unit_names VALUES(3,'ubnd cong an thanh pho',NULL);
INSERT INTO unit_names VALUES(4,'hm','HM');
INSERT INTO unit_names VALUES(4,'ubnd hoang mai',NULL);
INSERT INTO unit_names VALUES(4,'q hoang mai',NULL);
INSERT INTO unit_names VALUES(4,'hoang mai',NULL);
INSERT INTO unit_names VALUES(4,'ubnd quan hoang mai',NULL);
INSERT INTO unit_names VALUES(4,'quan hoang mai',NULL);
CREATE TABLE unit_paths (
  unit_id INTEGER NOT NULL REFERENCES units (id),
  ancestor_id INTEGER NOT NULL REFERENCES units (id),
  depth INTEGER NOT NULL CHECK (depth >= 0),
  PRIMARY KEY (unit_id, ancestor_id)
) STRICT;
INSERT INTO unit_paths VALUES(1,1,0);
INSERT INTO unit_paths VALUES(2,2,0);
INSERT INTO unit_paths VALUES(2,1,1);
INSERT INTO unit_paths VALUES(3,3,0);
INSERT INTO unit_paths VALUES(3,1,1);
INSERT INTO unit_paths VALUES(4,4,0);
INSERT INTO unit_paths VALUES(4,1,1);
CREATE TABLE officers (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  title TEXT NOT NULL,
  address TEXT NOT NULL,
  unit_id INTEGER NOT NULL REFERENCES units (id),
  designated INTEGER NOT NULL CHECK (designated IN (0, 1)),
  language TEXT
, active INTEGER NOT NULL DEFAULT 1) STRICT;
INSERT INTO officers VALUES(1,'TP-PT','Lãnh đạo phụ trách Thành phố','Phó Chủ tịch UBND thành phố','đồng chí',1,0,NULL,1);
INSERT INTO officers VALUES(2,'TP-TK','Thư ký tổng hợp Thành phố','Chuyên viên tổng hợp','đồng chí',1,0,NULL,1);
INSERT INTO officers VALUES(3,'TP-TD','Người theo dõi kế hoạch','Chuyên viên theo dõi','đồng chí',1,0,NULL,1);
INSERT INTO officers VALUES(4,'STTTT-LD','Lãnh đạo Sở Thông tin và Truyền thông','Lãnh đạo đơn vị','đồng chí',2,0,NULL,1);
INSERT INTO officers VALUES(5,'STTTT-CB','Cán bộ đầu mối Sở Thông tin và Truyền thông','Chuyên viên','đồng chí',2,1,NULL,1);
INSERT INTO officers VALUES(6,'CATP-LD','Lãnh đạo Công an thành phố','Lãnh đạo đơn vị','đồng chí',3,0,NULL,1);
INSERT INTO officers VALUES(7,'CATP-CB','Cán bộ đầu mối Công an thành phố','Chuyên viên','đồng chí',3,1,NULL,1);
INSERT INTO officers VALUES(8,'HM-LD','Lãnh đạo Hoàng Mai','Phó Chủ tịch UBND quận','đồng chí',4,0,NULL,1);
INSERT INTO officers VALUES(9,'HM-CB','Cán bộ đầu mối Hoàng Mai','Chuyên viên','đồng chí',4,1,NULL,1);
CREATE TABLE grants (
  officer_id INTEGER NOT NULL REFERENCES officers (id),
  role TEXT NOT NULL,
  unit_id INTEGER NOT NULL REFERENCES units (id),
  PRIMARY KEY (officer_id, role, unit_id)
) STRICT;
INSERT INTO grants VALUES(1,'chair',1);
INSERT INTO grants VALUES(2,'secretary',1);
INSERT INTO grants VALUES(3,'follower',1);
INSERT INTO grants VALUES(4,'head',2);
INSERT INTO grants VALUES(5,'officer',2);
INSERT INTO grants VALUES(6,'head',3);
INSERT INTO grants VALUES(7,'officer',3);
INSERT INTO grants VALUES(8,'head',4);
INSERT INTO grants VALUES(9,'officer',4);
CREATE TABLE campaigns (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  folded TEXT NOT NULL
) STRICT;
INSERT INTO campaigns VALUES(1,'PCCC24','Thí điểm ứng dụng cảnh báo cháy năm 2024','thi diem ung dung canh bao chay nam 2024');
CREATE TABLE phases (
  campaign_id INTEGER NOT NULL REFERENCES campaigns (id),
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  folded TEXT NOT NULL,
  from_date TEXT NOT NULL,
  to_date TEXT NOT NULL,
  PRIMARY KEY (campaign_id, code)
) STRICT;
INSERT INTO phases VALUES(1,'GD1','Giai đoạn 1','giai doan 1','2024-04-25','2024-06-30');
INSERT INTO phases VALUES(1,'GD2','Giai đoạn 2','giai doan 2','2024-07-01','2024-09-30');
CREATE TABLE identities (
  platform TEXT NOT NULL, account TEXT NOT NULL,
  user_id TEXT NOT NULL,
  private_chat TEXT NOT NULL,
  officer_id INTEGER NOT NULL REFERENCES officers (id),
  linked_at INTEGER NOT NULL,
  used_at INTEGER NOT NULL, refused_at INTEGER,
  PRIMARY KEY (platform, account, user_id)
) STRICT;
INSERT INTO identities VALUES('zalo','1459232241454765289','91ed8811cee98fa0eb56','91ed8811cee98fa0eb56',1,1715063400000,1716192001514,NULL);
INSERT INTO identities VALUES('zalo','1459232241454765289','91df7f11cedd42f9eb63','91df7f11cedd42f9eb63',2,1715063400000,1715063400000,NULL);
INSERT INTO identities VALUES('zalo','1459232241454765289','91df8811cedd5244eb63','91df8811cedd5244eb63',3,1715063400000,1715063400000,NULL);
INSERT INTO identities VALUES('zalo','1459232241454765289','c2f573d5ce439ec5e63e','c2f573d5ce439ec5e63e',4,1715063400000,1715063400000,NULL);
INSERT INTO identities VALUES('zalo','1459232241454765289','c3219bd5ce691da8e642','c3219bd5ce691da8e642',5,1715063400000,1715562903018,NULL);
INSERT INTO identities VALUES('zalo','1459232241454765289','4b61f7cde77b2378650e','4b61f7cde77b2378650e',6,1715063400000,1715063400000,NULL);
INSERT INTO identities VALUES('zalo','1459232241454765289','4b79c7cde78f63c96518','4b79c7cde78f63c96518',7,1715063400000,1715063400000,NULL);
INSERT INTO identities VALUES('zalo','1459232241454765289','0b39f4fb5b46dd3129ef','0b39f4fb5b46dd3129ef',8,1715063400000,1715063400000,NULL);
INSERT INTO identities VALUES('zalo','1459232241454765289','0b4af4fb5b5550642a0d','0b4af4fb5b5550642a0d',9,1715063400000,1716192002718,NULL);
CREATE TABLE chat_groups (
  platform TEXT NOT NULL, account TEXT NOT NULL,
  chat_id TEXT NOT NULL,
  unit_id INTEGER REFERENCES units (id),
  campaign_id INTEGER REFERENCES campaigns (id),
  phase TEXT,
  pinned_by INTEGER NOT NULL REFERENCES officers (id),
  pinned_at INTEGER NOT NULL,
  PRIMARY KEY (platform, account, chat_id)
) STRICT;
INSERT INTO chat_groups VALUES('zalo','1459232241454765289','c992c843a1f641d817a4',NULL,NULL,NULL,1,1715063400000);
CREATE TABLE link_codes (
  officer_id INTEGER PRIMARY KEY REFERENCES officers (id),
  digest TEXT NOT NULL UNIQUE,
  expires_at INTEGER NOT NULL,
  used_at INTEGER
) STRICT;
CREATE TABLE wrong_codes (
  id INTEGER PRIMARY KEY,
  platform TEXT NOT NULL, account TEXT NOT NULL,
  user_id TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;
CREATE TABLE stranger_notices (
  id INTEGER PRIMARY KEY,
  platform TEXT NOT NULL, account TEXT NOT NULL,
  chat_id TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;
CREATE TABLE dialogues (
  platform TEXT NOT NULL, account TEXT NOT NULL,
  chat_id TEXT NOT NULL,
  user_id TEXT NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (platform, account, chat_id, user_id)
) STRICT;
INSERT INTO dialogues VALUES('zalo','1459232241454765289','c3219bd5ce691da8e642','c3219bd5ce691da8e642','{"requests":[],"mention":{"code":4,"at":737860509.0428753}}');
INSERT INTO dialogues VALUES('zalo','1459232241454765289','0b39f4fb5b46dd3129ef','0b39f4fb5b46dd3129ef','{"menu":{"choices":[{"isRefusal":false,"codes":[],"pointsBack":false,"alternatives":[],"view":"due","isBare":false,"scope":"Quận Hoàng Mai","isInLeadersName":false,"isForAll":false,"isConfirmed":false,"intent":"summary"},{"isRefusal":false,"codes":[],"pointsBack":false,"alternatives":[],"view":"figures","isBare":false,"scope":"Quận Hoàng Mai","isInLeadersName":false,"isForAll":false,"isConfirmed":false,"intent":"summary"}],"until":737892909.0428753},"requests":[],"mention":{"code":2,"at":737884800.0002656}}');
INSERT INTO dialogues VALUES('zalo','1459232241454765289','91ed8811cee98fa0eb56','91ed8811cee98fa0eb56','{"requests":[],"menu":{"choices":[{"codes":[],"isConfirmed":false,"intent":"summary","pointsBack":false,"isBare":false,"isRefusal":false,"view":"blockers","isInLeadersName":false,"alternatives":[],"isForAll":false},{"codes":[],"isConfirmed":false,"intent":"summary","pointsBack":false,"isBare":false,"isRefusal":false,"view":"figures","isInLeadersName":false,"alternatives":[],"isForAll":false}],"until":737892909.0428753}}');
INSERT INTO dialogues VALUES('zalo','1459232241454765289','c2f573d5ce439ec5e63e','c2f573d5ce439ec5e63e','{"requests":[],"mention":{"code":3,"at":737860509.0428753},"menu":{"until":737892909.0428753,"choices":[{"isBare":false,"alternatives":[],"view":"figures","isForAll":false,"intent":"summary","pointsBack":false,"scope":"Sở Thông tin và Truyền thông","isConfirmed":false,"isRefusal":false,"codes":[],"isInLeadersName":false}]}}');
INSERT INTO dialogues VALUES('zalo','1459232241454765289','0b4af4fb5b5550642a0d','0b4af4fb5b5550642a0d','{"mention":{"code":2,"at":737884802.7189682},"requests":[]}');
CREATE TABLE assignments (
  id INTEGER PRIMARY KEY,
  campaign_id INTEGER REFERENCES campaigns (id),
  work_code TEXT,
  phase TEXT,
  unit_id INTEGER NOT NULL REFERENCES units (id),
  work TEXT NOT NULL,
  officer_id INTEGER REFERENCES officers (id),
  responsibility TEXT NOT NULL,
  steps TEXT NOT NULL,
  expected_result TEXT NOT NULL,
  chair_id INTEGER REFERENCES officers (id),
  coordinating TEXT NOT NULL,
  start_date TEXT,
  deadline TEXT,
  due_at INTEGER,
  original_deadline TEXT,
  deadline_version INTEGER NOT NULL CHECK (deadline_version >= 1),
  target_amount INTEGER,
  target_unit TEXT,
  state TEXT NOT NULL CHECK (state IN ('draft','assigned','acknowledged','inProgress','submitted','returned','completed','paused','cancelled')),
  percent INTEGER CHECK (percent BETWEEN 0 AND 100),
  quantity_done INTEGER,
  quantity_of INTEGER,
  quantity_unit TEXT,
  open_blockers INTEGER NOT NULL CHECK (open_blockers >= 0),
  issued_at INTEGER,
  acknowledged_at INTEGER,
  reported_at INTEGER,
  submitted_at INTEGER,
  submitted_by INTEGER REFERENCES officers (id),
  completed_at INTEGER, authority TEXT NOT NULL DEFAULT '', planned_unit_id INTEGER REFERENCES units (id), extensions INTEGER NOT NULL DEFAULT 0 CHECK (extensions >= 0), report_deadlines TEXT NOT NULL DEFAULT '[]', report_to TEXT NOT NULL DEFAULT '', blockers TEXT NOT NULL DEFAULT '[]', blockers_raised INTEGER NOT NULL DEFAULT 0, demands TEXT NOT NULL DEFAULT '[]', open_demands INTEGER NOT NULL DEFAULT 0, awaits_head INTEGER NOT NULL DEFAULT 0 CHECK (awaits_head IN (0, 1)), returns INTEGER NOT NULL DEFAULT 0 CHECK (returns >= 0), paused_from TEXT, paused_at INTEGER, original_due_at INTEGER, urgency TEXT NOT NULL DEFAULT 'normal' CHECK (urgency IN ('normal', 'urgent', 'veryUrgent', 'flash')), urged_at INTEGER, urged_by INTEGER REFERENCES officers (id),
  CHECK (state IN ('draft', 'cancelled') OR (officer_id IS NOT NULL AND chair_id IS NOT NULL AND due_at IS NOT NULL AND work <> '' AND responsibility <> '' AND expected_result <> '' AND steps <> '[]' AND issued_at IS NOT NULL)),
  CHECK (state NOT IN ('submitted', 'completed') OR submitted_at IS NOT NULL)
) STRICT;
INSERT INTO assignments VALUES(1,1,'V1',NULL,4,'Rà soát, phân công theo 5 rõ; lập danh sách cán bộ đầu mối',9,'UBND cấp huyện chịu trách nhiệm; cán bộ đầu mối tổng hợp','[{"isDone":false,"title":"Rà soát phân công"},{"isDone":false,"title":"Trình ký danh sách"}]','Danh sách cán bộ đầu mối',1,'[]',NULL,'2024-05-10',1715360400000,'2024-05-10',1,NULL,NULL,'completed',70,NULL,NULL,NULL,0,1715063400000,1715063400826,1715216407825,1715216407825,9,1715216409028,'',NULL,0,'[]','','[]',0,'[]',0,0,1,NULL,NULL,1715360400000,'normal',NULL,NULL);
INSERT INTO assignments VALUES(2,1,'V2',NULL,4,'Tập huấn, hướng dẫn UBND cấp xã',9,'UBND cấp huyện tổ chức','[{"isDone":false,"title":"Lập kế hoạch tập huấn"},{"isDone":false,"title":"Tổng hợp biên bản"}]','Biên bản tập huấn của từng phường',1,'[]',NULL,'2024-05-20',1716224400000,'2024-05-09',2,14,'xã, phường','inProgress',NULL,9,14,'xã, phường',1,1715063400000,1715063400826,1716192002708,NULL,NULL,NULL,'',NULL,1,'[]','','[{"number":1,"raisedAt":1716192002708,"raisedBy":9}]',1,'[]',0,0,0,NULL,NULL,1715274000000,'normal',NULL,NULL);
INSERT INTO assignments VALUES(3,1,'T1',NULL,2,'Hỗ trợ, hướng dẫn đơn vị viễn thông xác định cấp độ an toàn hệ thống',5,'Sở hướng dẫn, thẩm định hồ sơ','[{"isDone":false,"title":"Hướng dẫn lập hồ sơ"},{"isDone":false,"title":"Thẩm định hồ sơ"}]','Văn bản hướng dẫn, hồ sơ cấp độ',1,'[]',NULL,'2024-06-15',1718470800000,'2024-06-15',1,NULL,NULL,'submitted',NULL,50,60,'cơ sở',0,1715063400000,1715063403232,1715562905425,1715562905425,5,NULL,'',NULL,0,'[]','','[]',0,'[]',0,1,0,NULL,NULL,1718470800000,'normal',NULL,NULL);
INSERT INTO assignments VALUES(4,1,'T2',NULL,2,'Phương án bảo đảm an ninh, an toàn thông tin và dữ liệu của ứng dụng',5,'Sở chủ trì xây dựng; Công an thành phố cho ý kiến','[{"isDone":false,"title":"Dự thảo phương án"},{"isDone":false,"title":"Lấy ý kiến"},{"isDone":false,"title":"Trình phê duyệt"}]','Phương án được phê duyệt',1,'[3]',NULL,'2024-06-30',1719766800000,'2024-06-30',1,NULL,NULL,'inProgress',NULL,NULL,NULL,NULL,1,1715063400000,1715063405644,1715063405644,NULL,NULL,NULL,'',NULL,0,'[]','','[{"number":1,"raisedAt":1715063405644,"raisedBy":5}]',1,'[]',0,0,0,NULL,NULL,1719766800000,'normal',NULL,NULL);
CREATE TABLE tenures (
  id INTEGER PRIMARY KEY,
  assignment_id INTEGER NOT NULL REFERENCES assignments (id),
  officer_id INTEGER NOT NULL REFERENCES officers (id),
  from_at INTEGER NOT NULL,
  to_at INTEGER,
  reason TEXT NOT NULL, unit_id INTEGER REFERENCES units (id),
  CHECK (to_at IS NULL OR to_at >= from_at)
) STRICT;
INSERT INTO tenures VALUES(1,1,9,1715063400000,NULL,'issue',4);
INSERT INTO tenures VALUES(2,2,9,1715063400000,NULL,'issue',4);
INSERT INTO tenures VALUES(3,3,5,1715063400000,NULL,'issue',2);
INSERT INTO tenures VALUES(4,4,5,1715063400000,NULL,'issue',2);
CREATE TABLE history (
  id INTEGER PRIMARY KEY,
  assignment_id INTEGER NOT NULL REFERENCES assignments (id),
  act TEXT NOT NULL,
  actor_id INTEGER REFERENCES officers (id),
  on_behalf INTEGER NOT NULL CHECK (on_behalf IN (0, 1)),
  recorded_at INTEGER NOT NULL,
  effective_at INTEGER NOT NULL,
  inbox_id INTEGER,
  delta INTEGER,
  image TEXT NOT NULL,
  text_digest TEXT,
  hash TEXT NOT NULL UNIQUE
, principal_id INTEGER REFERENCES officers (id), unit_id INTEGER, campaign_id INTEGER, phase TEXT, state TEXT, due_at INTEGER, original_due_at INTEGER, submitted_at INTEGER) STRICT;
INSERT INTO history VALUES(1,1,'issue',NULL,0,1715063400000,1715063400000,NULL,NULL,'{"campaign":1,"chair":1,"coordinating":[],"deadline":"2024-05-10","deadlineVersion":1,"expectedResult":"Danh sách cán bộ đầu mối","id":1,"issuedAt":1715063400000,"officer":9,"originalDeadline":"2024-05-10","progress":{},"responsibility":"UBND cấp huyện chịu trách nhiệm; cán bộ đầu mối tổng hợp","state":"assigned","steps":[{"isDone":false,"title":"Rà soát phân công"},{"isDone":false,"title":"Trình ký danh sách"}],"unit":4,"work":"Rà soát, phân công theo 5 rõ; lập danh sách cán bộ đầu mối","workCode":"V1"}',NULL,'cf970968082a18158a4ae3bbbb5f9a4e6659a371dea735fe30647e4a2784bb02',NULL,4,1,NULL,'assigned',1715360400000,1715360400000,NULL);
INSERT INTO history VALUES(2,2,'issue',NULL,0,1715063400000,1715063400000,NULL,NULL,'{"campaign":1,"chair":1,"coordinating":[],"deadline":"2024-05-09","deadlineVersion":1,"expectedResult":"Biên bản tập huấn của từng phường","id":2,"issuedAt":1715063400000,"officer":9,"originalDeadline":"2024-05-09","progress":{},"responsibility":"UBND cấp huyện tổ chức","state":"assigned","steps":[{"isDone":false,"title":"Lập kế hoạch tập huấn"},{"isDone":false,"title":"Tổng hợp biên bản"}],"target":{"amount":14,"unit":"xã, phường"},"unit":4,"work":"Tập huấn, hướng dẫn UBND cấp xã","workCode":"V2"}',NULL,'a7c532dd873885ea28e883d9442835e643b85e4ef95082b696826424de5eb8e7',NULL,4,1,NULL,'assigned',1715274000000,1715274000000,NULL);
INSERT INTO history VALUES(3,3,'issue',NULL,0,1715063400000,1715063400000,NULL,NULL,'{"campaign":1,"chair":1,"coordinating":[],"deadline":"2024-06-15","deadlineVersion":1,"expectedResult":"Văn bản hướng dẫn, hồ sơ cấp độ","id":3,"issuedAt":1715063400000,"officer":5,"originalDeadline":"2024-06-15","progress":{},"responsibility":"Sở hướng dẫn, thẩm định hồ sơ","state":"assigned","steps":[{"isDone":false,"title":"Hướng dẫn lập hồ sơ"},{"isDone":false,"title":"Thẩm định hồ sơ"}],"unit":2,"work":"Hỗ trợ, hướng dẫn đơn vị viễn thông xác định cấp độ an toàn hệ thống","workCode":"T1"}',NULL,'531ab37081a6de42a5f40c56067a12753431273e1a047e0b32dc578d4afacb7b',NULL,2,1,NULL,'assigned',1718470800000,1718470800000,NULL);
INSERT INTO history VALUES(4,4,'issue',NULL,0,1715063400000,1715063400000,NULL,NULL,'{"campaign":1,"chair":1,"coordinating":[3],"deadline":"2024-06-30","deadlineVersion":1,"expectedResult":"Phương án được phê duyệt","id":4,"issuedAt":1715063400000,"officer":5,"originalDeadline":"2024-06-30","progress":{},"responsibility":"Sở chủ trì xây dựng; Công an thành phố cho ý kiến","state":"assigned","steps":[{"isDone":false,"title":"Dự thảo phương án"},{"isDone":false,"title":"Lấy ý kiến"},{"isDone":false,"title":"Trình phê duyệt"}],"unit":2,"work":"Phương án bảo đảm an ninh, an toàn thông tin và dữ liệu của ứng dụng","workCode":"T2"}',NULL,'34cdd72568da1a0dd3ffe19b2b8285cc0d9f8add0fb140b654d308ae1b6fb034',NULL,2,1,NULL,'assigned',1719766800000,1719766800000,NULL);
INSERT INTO history VALUES(5,1,'acknowledge',9,0,1715063400831,1715063400826,1,NULL,'{"acknowledgedAt":1715063400826,"campaign":1,"chair":1,"coordinating":[],"deadline":"2024-05-10","deadlineVersion":1,"expectedResult":"Danh sách cán bộ đầu mối","id":1,"issuedAt":1715063400000,"officer":9,"originalDeadline":"2024-05-10","progress":{},"responsibility":"UBND cấp huyện chịu trách nhiệm; cán bộ đầu mối tổng hợp","state":"acknowledged","steps":[{"isDone":false,"title":"Rà soát phân công"},{"isDone":false,"title":"Trình ký danh sách"}],"unit":4,"work":"Rà soát, phân công theo 5 rõ; lập danh sách cán bộ đầu mối","workCode":"V1"}',NULL,'ae5166578c0e0c1ab98b92390050b996d5f34530fed2b21c52c9dbbde9554e50',NULL,4,1,NULL,'acknowledged',1715360400000,1715360400000,NULL);
INSERT INTO history VALUES(6,2,'acknowledge',9,0,1715063400831,1715063400826,1,NULL,'{"acknowledgedAt":1715063400826,"campaign":1,"chair":1,"coordinating":[],"deadline":"2024-05-09","deadlineVersion":1,"expectedResult":"Biên bản tập huấn của từng phường","id":2,"issuedAt":1715063400000,"officer":9,"originalDeadline":"2024-05-09","progress":{},"responsibility":"UBND cấp huyện tổ chức","state":"acknowledged","steps":[{"isDone":false,"title":"Lập kế hoạch tập huấn"},{"isDone":false,"title":"Tổng hợp biên bản"}],"target":{"amount":14,"unit":"xã, phường"},"unit":4,"work":"Tập huấn, hướng dẫn UBND cấp xã","workCode":"V2"}',NULL,'f8d383fb82bfb2a653ebf4fdd5c6daf8874aabf5698aa71b30965fd5256f3c4a',NULL,4,1,NULL,'acknowledged',1715274000000,1715274000000,NULL);
INSERT INTO history VALUES(7,2,'report',9,0,1715063402039,1715063402029,2,NULL,'{"acknowledgedAt":1715063400826,"campaign":1,"chair":1,"coordinating":[],"deadline":"2024-05-09","deadlineVersion":1,"expectedResult":"Biên bản tập huấn của từng phường","id":2,"issuedAt":1715063400000,"officer":9,"originalDeadline":"2024-05-09","progress":{"quantity":{"done":5,"of":14,"unit":"xã, phường"}},"reportedAt":1715063402029,"responsibility":"UBND cấp huyện tổ chức","state":"inProgress","steps":[{"isDone":false,"title":"Lập kế hoạch tập huấn"},{"isDone":false,"title":"Tổng hợp biên bản"}],"target":{"amount":14,"unit":"xã, phường"},"unit":4,"work":"Tập huấn, hướng dẫn UBND cấp xã","workCode":"V2"}',NULL,'3e8884def656b0706f4f333c0f3807a34e211940fa3033b82146cc60a22ebbc9',NULL,4,1,NULL,'inProgress',1715274000000,1715274000000,NULL);
INSERT INTO history VALUES(8,3,'acknowledge',5,0,1715063403240,1715063403232,3,NULL,'{"acknowledgedAt":1715063403232,"campaign":1,"chair":1,"coordinating":[],"deadline":"2024-06-15","deadlineVersion":1,"expectedResult":"Văn bản hướng dẫn, hồ sơ cấp độ","id":3,"issuedAt":1715063400000,"officer":5,"originalDeadline":"2024-06-15","progress":{},"responsibility":"Sở hướng dẫn, thẩm định hồ sơ","state":"acknowledged","steps":[{"isDone":false,"title":"Hướng dẫn lập hồ sơ"},{"isDone":false,"title":"Thẩm định hồ sơ"}],"unit":2,"work":"Hỗ trợ, hướng dẫn đơn vị viễn thông xác định cấp độ an toàn hệ thống","workCode":"T1"}',NULL,'8c55272e3ba1b7f54821482189251b2ae7a58556459326a1a256882bd27e79af',NULL,2,1,NULL,'acknowledged',1718470800000,1718470800000,NULL);
INSERT INTO history VALUES(9,3,'report',5,0,1715063404447,1715063404441,4,NULL,'{"acknowledgedAt":1715063403232,"campaign":1,"chair":1,"coordinating":[],"deadline":"2024-06-15","deadlineVersion":1,"expectedResult":"Văn bản hướng dẫn, hồ sơ cấp độ","id":3,"issuedAt":1715063400000,"officer":5,"originalDeadline":"2024-06-15","progress":{"quantity":{"done":45,"of":60,"unit":"cơ sở"}},"reportedAt":1715063404441,"responsibility":"Sở hướng dẫn, thẩm định hồ sơ","state":"inProgress","steps":[{"isDone":false,"title":"Hướng dẫn lập hồ sơ"},{"isDone":false,"title":"Thẩm định hồ sơ"}],"unit":2,"work":"Hỗ trợ, hướng dẫn đơn vị viễn thông xác định cấp độ an toàn hệ thống","workCode":"T1"}',NULL,'c9e5c6123d510d2de4201071090a816789c1a3e3071ddc6ddd088f8e6915ddc6',NULL,2,1,NULL,'inProgress',1718470800000,1718470800000,NULL);
INSERT INTO history VALUES(10,4,'blocker',5,0,1715063405651,1715063405644,5,NULL,'{"acknowledgedAt":1715063405644,"blockers":[{"number":1,"raisedAt":1715063405644,"raisedBy":5}],"blockersRaised":1,"campaign":1,"chair":1,"coordinating":[3],"deadline":"2024-06-30","deadlineVersion":1,"expectedResult":"Phương án được phê duyệt","id":4,"issuedAt":1715063400000,"officer":5,"originalDeadline":"2024-06-30","progress":{},"reportedAt":1715063405644,"responsibility":"Sở chủ trì xây dựng; Công an thành phố cho ý kiến","state":"inProgress","steps":[{"isDone":false,"title":"Dự thảo phương án"},{"isDone":false,"title":"Lấy ý kiến"},{"isDone":false,"title":"Trình phê duyệt"}],"unit":2,"work":"Phương án bảo đảm an ninh, an toàn thông tin và dữ liệu của ứng dụng","workCode":"T2"}','76a15607a2065dc10574c7f9a706ed8b623480ca02acc89a35cc375c3963ef9e','f2635b2c602a19e5d923016c6bff9d22896f7f1c836bea74d16446f5b2b69fa0',NULL,2,1,NULL,'inProgress',1719766800000,1719766800000,NULL);
INSERT INTO history VALUES(11,1,'report',9,0,1715063406849,1715063406847,6,NULL,'{"acknowledgedAt":1715063400826,"campaign":1,"chair":1,"coordinating":[],"deadline":"2024-05-10","deadlineVersion":1,"expectedResult":"Danh sách cán bộ đầu mối","id":1,"issuedAt":1715063400000,"officer":9,"originalDeadline":"2024-05-10","progress":{"percent":70},"reportedAt":1715063406847,"responsibility":"UBND cấp huyện chịu trách nhiệm; cán bộ đầu mối tổng hợp","state":"inProgress","steps":[{"isDone":false,"title":"Rà soát phân công"},{"isDone":false,"title":"Trình ký danh sách"}],"unit":4,"work":"Rà soát, phân công theo 5 rõ; lập danh sách cán bộ đầu mối","workCode":"V1"}',NULL,'508568945fec4d6da33d4f6c082a83ce1cbba639786a4ed5bca95e37782e1371',NULL,4,1,NULL,'inProgress',1715360400000,1715360400000,NULL);
INSERT INTO history VALUES(12,2,'askExtension',9,0,1715130001514,1715130001504,8,NULL,'{"acknowledgedAt":1715063400826,"campaign":1,"chair":1,"coordinating":[],"deadline":"2024-05-09","deadlineVersion":1,"demands":[{"askedAt":1715130001504,"askedBy":9,"wish":{"deadline":{"_0":"2024-05-20"}}}],"expectedResult":"Biên bản tập huấn của từng phường","id":2,"issuedAt":1715063400000,"officer":9,"originalDeadline":"2024-05-09","progress":{"quantity":{"done":5,"of":14,"unit":"xã, phường"}},"reportedAt":1715063402029,"responsibility":"UBND cấp huyện tổ chức","state":"inProgress","steps":[{"isDone":false,"title":"Lập kế hoạch tập huấn"},{"isDone":false,"title":"Tổng hợp biên bản"}],"target":{"amount":14,"unit":"xã, phường"},"unit":4,"work":"Tập huấn, hướng dẫn UBND cấp xã","workCode":"V2"}','ecdf7f86379e831ef000636bae756288644e5b74be1e12a0f219f9ea697b07da','f8fcda61f7803937aeaedd05ab0ccb5f27bdc3cb178648b9904c5a08541ff5bc',NULL,4,1,NULL,'inProgress',1715274000000,1715274000000,NULL);
INSERT INTO history VALUES(13,2,'extend',1,0,1715216404222,1715216404216,9,NULL,'{"acknowledgedAt":1715063400826,"campaign":1,"chair":1,"coordinating":[],"deadline":"2024-05-20","deadlineVersion":2,"expectedResult":"Biên bản tập huấn của từng phường","extensions":1,"id":2,"issuedAt":1715063400000,"officer":9,"originalDeadline":"2024-05-09","progress":{"quantity":{"done":5,"of":14,"unit":"xã, phường"}},"reportedAt":1715063402029,"responsibility":"UBND cấp huyện tổ chức","state":"inProgress","steps":[{"isDone":false,"title":"Lập kế hoạch tập huấn"},{"isDone":false,"title":"Tổng hợp biên bản"}],"target":{"amount":14,"unit":"xã, phường"},"unit":4,"work":"Tập huấn, hướng dẫn UBND cấp xã","workCode":"V2"}',NULL,'8a7ec4fc33c1bf54a1595e62bc95739f891d75c37fa7f128ffa7c5e29fb1546d',NULL,4,1,NULL,'inProgress',1716224400000,1715274000000,NULL);
INSERT INTO history VALUES(14,1,'submit',9,0,1715216405422,1715216405419,10,NULL,'{"acknowledgedAt":1715063400826,"awaitsHead":true,"campaign":1,"chair":1,"coordinating":[],"deadline":"2024-05-10","deadlineVersion":1,"expectedResult":"Danh sách cán bộ đầu mối","id":1,"issuedAt":1715063400000,"officer":9,"originalDeadline":"2024-05-10","progress":{"percent":70},"reportedAt":1715216405419,"responsibility":"UBND cấp huyện chịu trách nhiệm; cán bộ đầu mối tổng hợp","state":"submitted","steps":[{"isDone":false,"title":"Rà soát phân công"},{"isDone":false,"title":"Trình ký danh sách"}],"submittedAt":1715216405419,"submittedBy":9,"unit":4,"work":"Rà soát, phân công theo 5 rõ; lập danh sách cán bộ đầu mối","workCode":"V1"}','534f7f2bbed06578a3c4db9826b6280feeefe77316a60e98ffb912f03b41b8e3','aa11a870a896f19dab3c3e6675c552145200bd32744a74af179f00c32deb7191',NULL,4,1,NULL,'submitted',1715360400000,1715360400000,1715216405419);
INSERT INTO history VALUES(15,1,'sendBack',1,0,1715216406630,1715216406622,11,NULL,'{"acknowledgedAt":1715063400826,"campaign":1,"chair":1,"coordinating":[],"deadline":"2024-05-10","deadlineVersion":1,"expectedResult":"Danh sách cán bộ đầu mối","id":1,"issuedAt":1715063400000,"officer":9,"originalDeadline":"2024-05-10","progress":{"percent":70},"reportedAt":1715216405419,"responsibility":"UBND cấp huyện chịu trách nhiệm; cán bộ đầu mối tổng hợp","returns":1,"state":"returned","steps":[{"isDone":false,"title":"Rà soát phân công"},{"isDone":false,"title":"Trình ký danh sách"}],"unit":4,"work":"Rà soát, phân công theo 5 rõ; lập danh sách cán bộ đầu mối","workCode":"V1"}','803ee69779031bd5ce260f911ec920a6f589199e39bc3c2f821fe74554b63622','20da9f9ce143ff1b09142f602b2d7b9d595883d499b61c00732c8aa0d8770807',NULL,4,1,NULL,'returned',1715360400000,1715360400000,NULL);
INSERT INTO history VALUES(16,1,'submit',9,0,1715216407830,1715216407825,12,NULL,'{"acknowledgedAt":1715063400826,"awaitsHead":true,"campaign":1,"chair":1,"coordinating":[],"deadline":"2024-05-10","deadlineVersion":1,"expectedResult":"Danh sách cán bộ đầu mối","id":1,"issuedAt":1715063400000,"officer":9,"originalDeadline":"2024-05-10","progress":{"percent":70},"reportedAt":1715216407825,"responsibility":"UBND cấp huyện chịu trách nhiệm; cán bộ đầu mối tổng hợp","returns":1,"state":"submitted","steps":[{"isDone":false,"title":"Rà soát phân công"},{"isDone":false,"title":"Trình ký danh sách"}],"submittedAt":1715216407825,"submittedBy":9,"unit":4,"work":"Rà soát, phân công theo 5 rõ; lập danh sách cán bộ đầu mối","workCode":"V1"}','cec71ec718a72ee46fde741c1d2359d8325e695c399cdcf885376ba4b760d17b','216f78e58e2e699897b533b07e24c2b37d0e3921ecee8f6921b6046ca1ca9f6e',NULL,4,1,NULL,'submitted',1715360400000,1715360400000,1715216407825);
INSERT INTO history VALUES(17,1,'confirm',1,0,1715216409033,1715216409028,13,NULL,'{"acknowledgedAt":1715063400826,"campaign":1,"chair":1,"completedAt":1715216409028,"coordinating":[],"deadline":"2024-05-10","deadlineVersion":1,"expectedResult":"Danh sách cán bộ đầu mối","id":1,"issuedAt":1715063400000,"officer":9,"originalDeadline":"2024-05-10","progress":{"percent":70},"reportedAt":1715216407825,"responsibility":"UBND cấp huyện chịu trách nhiệm; cán bộ đầu mối tổng hợp","returns":1,"state":"completed","steps":[{"isDone":false,"title":"Rà soát phân công"},{"isDone":false,"title":"Trình ký danh sách"}],"submittedAt":1715216407825,"submittedBy":9,"unit":4,"work":"Rà soát, phân công theo 5 rõ; lập danh sách cán bộ đầu mối","workCode":"V1"}',NULL,'c280dc2b6f623026ba2c498b76cf5f4af457e20533aec8b14db877eb6c79a98a',NULL,4,1,NULL,'completed',1715360400000,1715360400000,1715216407825);
INSERT INTO history VALUES(18,3,'report',5,0,1715562903018,1715562903015,15,NULL,'{"acknowledgedAt":1715063403232,"campaign":1,"chair":1,"coordinating":[],"deadline":"2024-06-15","deadlineVersion":1,"expectedResult":"Văn bản hướng dẫn, hồ sơ cấp độ","id":3,"issuedAt":1715063400000,"officer":5,"originalDeadline":"2024-06-15","progress":{"quantity":{"done":50,"of":60,"unit":"cơ sở"}},"reportedAt":1715562903015,"responsibility":"Sở hướng dẫn, thẩm định hồ sơ","state":"inProgress","steps":[{"isDone":false,"title":"Hướng dẫn lập hồ sơ"},{"isDone":false,"title":"Thẩm định hồ sơ"}],"unit":2,"work":"Hỗ trợ, hướng dẫn đơn vị viễn thông xác định cấp độ an toàn hệ thống","workCode":"T1"}',NULL,'d654c986fbf8aeab9a7171b9cdbd69b6e0848f125ad1f5ccebdb4d2c32976a2a',NULL,2,1,NULL,'inProgress',1718470800000,1718470800000,NULL);
INSERT INTO history VALUES(19,2,'report',9,0,1715562904233,1715562904222,16,NULL,'{"acknowledgedAt":1715063400826,"campaign":1,"chair":1,"coordinating":[],"deadline":"2024-05-20","deadlineVersion":2,"expectedResult":"Biên bản tập huấn của từng phường","extensions":1,"id":2,"issuedAt":1715063400000,"officer":9,"originalDeadline":"2024-05-09","progress":{"quantity":{"done":9,"of":14,"unit":"xã, phường"}},"reportedAt":1715562904222,"responsibility":"UBND cấp huyện tổ chức","state":"inProgress","steps":[{"isDone":false,"title":"Lập kế hoạch tập huấn"},{"isDone":false,"title":"Tổng hợp biên bản"}],"target":{"amount":14,"unit":"xã, phường"},"unit":4,"work":"Tập huấn, hướng dẫn UBND cấp xã","workCode":"V2"}',NULL,'d9173f830ab41a27631ebb87ba26527dd0097ae15a32f2ca9a14c5334433e9ef',NULL,4,1,NULL,'inProgress',1716224400000,1715274000000,NULL);
INSERT INTO history VALUES(20,3,'submit',5,0,1715562905433,1715562905425,17,NULL,'{"acknowledgedAt":1715063403232,"awaitsHead":true,"campaign":1,"chair":1,"coordinating":[],"deadline":"2024-06-15","deadlineVersion":1,"expectedResult":"Văn bản hướng dẫn, hồ sơ cấp độ","id":3,"issuedAt":1715063400000,"officer":5,"originalDeadline":"2024-06-15","progress":{"quantity":{"done":50,"of":60,"unit":"cơ sở"}},"reportedAt":1715562905425,"responsibility":"Sở hướng dẫn, thẩm định hồ sơ","state":"submitted","steps":[{"isDone":false,"title":"Hướng dẫn lập hồ sơ"},{"isDone":false,"title":"Thẩm định hồ sơ"}],"submittedAt":1715562905425,"submittedBy":5,"unit":2,"work":"Hỗ trợ, hướng dẫn đơn vị viễn thông xác định cấp độ an toàn hệ thống","workCode":"T1"}','f9bfb335674eebf0e03c7a7a69fbeae5660b359999fc51cd1b58c6dadd5ee419','7673a1532e3cde1da24c17df0b82c0670dfcfb2e5e90db394caef7007806f871',NULL,2,1,NULL,'submitted',1718470800000,1718470800000,1715562905425);
INSERT INTO history VALUES(21,4,'note',1,0,1716192001514,1716192001504,20,NULL,'{"acknowledgedAt":1715063405644,"blockers":[{"number":1,"raisedAt":1715063405644,"raisedBy":5}],"blockersRaised":1,"campaign":1,"chair":1,"coordinating":[3],"deadline":"2024-06-30","deadlineVersion":1,"expectedResult":"Phương án được phê duyệt","id":4,"issuedAt":1715063400000,"officer":5,"originalDeadline":"2024-06-30","progress":{},"reportedAt":1715063405644,"responsibility":"Sở chủ trì xây dựng; Công an thành phố cho ý kiến","state":"inProgress","steps":[{"isDone":false,"title":"Dự thảo phương án"},{"isDone":false,"title":"Lấy ý kiến"},{"isDone":false,"title":"Trình phê duyệt"}],"unit":2,"work":"Phương án bảo đảm an ninh, an toàn thông tin và dữ liệu của ứng dụng","workCode":"T2"}','e6d1b42069c79696537797517e7d1734302a956e6e8361b9615092a3695d462c','14a96d75e4e89bcdad3c84a2573af57b33372f145c3f9e6ca8324c409a032f9c',NULL,2,1,NULL,'inProgress',1719766800000,1719766800000,NULL);
INSERT INTO history VALUES(22,2,'blocker',9,0,1716192002718,1716192002708,21,NULL,'{"acknowledgedAt":1715063400826,"blockers":[{"number":1,"raisedAt":1716192002708,"raisedBy":9}],"blockersRaised":1,"campaign":1,"chair":1,"coordinating":[],"deadline":"2024-05-20","deadlineVersion":2,"expectedResult":"Biên bản tập huấn của từng phường","extensions":1,"id":2,"issuedAt":1715063400000,"officer":9,"originalDeadline":"2024-05-09","progress":{"quantity":{"done":9,"of":14,"unit":"xã, phường"}},"reportedAt":1716192002708,"responsibility":"UBND cấp huyện tổ chức","state":"inProgress","steps":[{"isDone":false,"title":"Lập kế hoạch tập huấn"},{"isDone":false,"title":"Tổng hợp biên bản"}],"target":{"amount":14,"unit":"xã, phường"},"unit":4,"work":"Tập huấn, hướng dẫn UBND cấp xã","workCode":"V2"}','741d7849ce6abe1fce56c5055746265e1f8403f28cb012a2080a6fb97bf6a0a5','bce3441ec4ec579db88ef79907b7f1105e701fe251c6ead3bf11e5f5a0ed8ef4',NULL,4,1,NULL,'inProgress',1716224400000,1715274000000,NULL);
CREATE TABLE history_texts (
  history_id INTEGER PRIMARY KEY REFERENCES history (id),
  salt TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT;
INSERT INTO history_texts VALUES(10,'1r1jqsilhxrqb3uautdfg234pz','chưa có kinh phí');
INSERT INTO history_texts VALUES(12,'28e7nx6f3vuo32ypzgyxutnl7m','thiếu giảng viên');
INSERT INTO history_texts VALUES(14,'aft32192qtok2ibpb4sx4ldxf','danh sách 35 người');
INSERT INTO history_texts VALUES(15,'1uca2xcf0wpac12y4hjwim1ius','thiếu một phường');
INSERT INTO history_texts VALUES(16,'24m67xu6qi3y71n8koic6woqdh','danh sách đủ 36 người');
INSERT INTO history_texts VALUES(20,'3354urpm2vrruu6ys176j24hb','60 cơ sở');
INSERT INTO history_texts VALUES(21,'1nxlawafvs4el3513jbrzgk65r','chuyển #4 cho Công an thành phố');
INSERT INTO history_texts VALUES(22,'blver37cktlr7jrzmt3076g7','mưa lớn');
CREATE TABLE inbox (
  id INTEGER PRIMARY KEY,
  platform TEXT NOT NULL, account TEXT NOT NULL,
  event_key TEXT NOT NULL,
  kind TEXT NOT NULL,
  chat_id TEXT NOT NULL,
  is_group INTEGER NOT NULL,
  sender TEXT NOT NULL,
  sender_is_bot INTEGER NOT NULL,
  sent_at INTEGER NOT NULL,
  received_at INTEGER NOT NULL,
  text TEXT,
  picture TEXT,
  raw TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('pending', 'done', 'ignored', 'failed')),
  failures INTEGER NOT NULL,
  attempts INTEGER NOT NULL,
  first_failed_at INTEGER,
  failure TEXT, replies_to TEXT, lane INTEGER NOT NULL DEFAULT 0 CHECK (lane IN (0, 1)), addressed INTEGER NOT NULL DEFAULT 1 CHECK (addressed IN (0, 1)), edits TEXT, moved_to TEXT,
  UNIQUE (platform, account, event_key)
) STRICT;
INSERT INTO inbox VALUES(1,'zalo','1459232241454765289','message:b987e47660a5df8307ef','message','0b4af4fb5b5550642a0d',0,'0b4af4fb5b5550642a0d',0,1715063400826,1715063400828,'nhận #1, #2',NULL,'{"event_name":"message.text.received","message":{"chat":{"chat_type":"PRIVATE","id":"0b4af4fb5b5550642a0d"},"date":1715063400826,"from":{"display_name":"Cán bộ đầu mối Hoàng Mai","id":"0b4af4fb5b5550642a0d","is_bot":false},"message_id":"b987e47660a5df8307ef","text":"nhận #1, #2"}}','done',0,0,NULL,NULL,NULL,0,1,NULL,NULL);
INSERT INTO inbox VALUES(2,'zalo','1459232241454765289','message:c1ea35e053fcdabd5f17','message','0b4af4fb5b5550642a0d',0,'0b4af4fb5b5550642a0d',0,1715063402029,1715063402031,'#2 5/14',NULL,'{"event_name":"message.text.received","message":{"chat":{"chat_type":"PRIVATE","id":"0b4af4fb5b5550642a0d"},"date":1715063402029,"from":{"display_name":"Cán bộ đầu mối Hoàng Mai","id":"0b4af4fb5b5550642a0d","is_bot":false},"message_id":"c1ea35e053fcdabd5f17","text":"#2 5/14"}}','done',0,0,NULL,NULL,NULL,0,1,NULL,NULL);
INSERT INTO inbox VALUES(3,'zalo','1459232241454765289','message:4849205fbf65dc499ced','message','c3219bd5ce691da8e642',0,'c3219bd5ce691da8e642',0,1715063403232,1715063403236,'nhận #3',NULL,'{"event_name":"message.text.received","message":{"chat":{"chat_type":"PRIVATE","id":"c3219bd5ce691da8e642"},"date":1715063403232,"from":{"display_name":"Cán bộ đầu mối Sở Thông tin và Truyền thông","id":"c3219bd5ce691da8e642","is_bot":false},"message_id":"4849205fbf65dc499ced","text":"nhận #3"}}','done',0,0,NULL,NULL,NULL,0,1,NULL,NULL);
INSERT INTO inbox VALUES(4,'zalo','1459232241454765289','message:c03d896a791e09882c63','message','c3219bd5ce691da8e642',0,'c3219bd5ce691da8e642',0,1715063404441,1715063404443,'#3 45/60 cơ sở',NULL,'{"event_name":"message.text.received","message":{"chat":{"chat_type":"PRIVATE","id":"c3219bd5ce691da8e642"},"date":1715063404441,"from":{"display_name":"Cán bộ đầu mối Sở Thông tin và Truyền thông","id":"c3219bd5ce691da8e642","is_bot":false},"message_id":"c03d896a791e09882c63","text":"#3 45/60 cơ sở"}}','done',0,0,NULL,NULL,NULL,0,1,NULL,NULL);
INSERT INTO inbox VALUES(5,'zalo','1459232241454765289','message:bc6338936818ab37177f','message','c3219bd5ce691da8e642',0,'c3219bd5ce691da8e642',0,1715063405644,1715063405645,'#4 vướng: chưa có kinh phí',NULL,'{"event_name":"message.text.received","message":{"chat":{"chat_type":"PRIVATE","id":"c3219bd5ce691da8e642"},"date":1715063405644,"from":{"display_name":"Cán bộ đầu mối Sở Thông tin và Truyền thông","id":"c3219bd5ce691da8e642","is_bot":false},"message_id":"bc6338936818ab37177f","text":"#4 vướng: chưa có kinh phí"}}','done',0,0,NULL,NULL,NULL,0,1,NULL,NULL);
INSERT INTO inbox VALUES(6,'zalo','1459232241454765289','message:ffb98884af2aff736099','message','0b4af4fb5b5550642a0d',0,'0b4af4fb5b5550642a0d',0,1715063406847,1715063406848,'#1 70%',NULL,'{"event_name":"message.text.received","message":{"chat":{"chat_type":"PRIVATE","id":"0b4af4fb5b5550642a0d"},"date":1715063406847,"from":{"display_name":"Cán bộ đầu mối Hoàng Mai","id":"0b4af4fb5b5550642a0d","is_bot":false},"message_id":"ffb98884af2aff736099","text":"#1 70%"}}','done',0,0,NULL,NULL,NULL,0,1,NULL,NULL);
INSERT INTO inbox VALUES(7,'zalo','1459232241454765289','message:0cb3b1f7b463a75f4e19','message','0b4af4fb5b5550642a0d',0,'0b4af4fb5b5550642a0d',0,1715063408049,1715063408051,'việc của tôi',NULL,'{"event_name":"message.text.received","message":{"chat":{"chat_type":"PRIVATE","id":"0b4af4fb5b5550642a0d"},"date":1715063408049,"from":{"display_name":"Cán bộ đầu mối Hoàng Mai","id":"0b4af4fb5b5550642a0d","is_bot":false},"message_id":"0cb3b1f7b463a75f4e19","text":"việc của tôi"}}','done',0,0,NULL,NULL,NULL,0,1,NULL,NULL);
INSERT INTO inbox VALUES(8,'zalo','1459232241454765289','message:9aa19c5c33d2590cef9a','message','0b4af4fb5b5550642a0d',0,'0b4af4fb5b5550642a0d',0,1715130001504,1715130001507,'xin gia hạn #2 đến 20/5 vì thiếu giảng viên',NULL,'{"event_name":"message.text.received","message":{"chat":{"chat_type":"PRIVATE","id":"0b4af4fb5b5550642a0d"},"date":1715130001504,"from":{"display_name":"Cán bộ đầu mối Hoàng Mai","id":"0b4af4fb5b5550642a0d","is_bot":false},"message_id":"9aa19c5c33d2590cef9a","text":"xin gia hạn #2 đến 20/5 vì thiếu giảng viên"}}','done',0,0,NULL,NULL,NULL,0,1,NULL,NULL);
INSERT INTO inbox VALUES(9,'zalo','1459232241454765289','message:822b452f18d05f33a355','message','91ed8811cee98fa0eb56',0,'91ed8811cee98fa0eb56',0,1715216404216,1715216404218,'đồng ý gia hạn #2',NULL,'{"event_name":"message.text.received","message":{"chat":{"chat_type":"PRIVATE","id":"91ed8811cee98fa0eb56"},"date":1715216404216,"from":{"display_name":"Lãnh đạo phụ trách Thành phố","id":"91ed8811cee98fa0eb56","is_bot":false},"message_id":"822b452f18d05f33a355","text":"đồng ý gia hạn #2"}}','done',0,0,NULL,NULL,NULL,0,1,NULL,NULL);
INSERT INTO inbox VALUES(10,'zalo','1459232241454765289','message:e4b39eab589138362713','message','0b4af4fb5b5550642a0d',0,'0b4af4fb5b5550642a0d',0,1715216405419,1715216405421,'#1 xong, kết quả: danh sách 35 người',NULL,'{"event_name":"message.text.received","message":{"chat":{"chat_type":"PRIVATE","id":"0b4af4fb5b5550642a0d"},"date":1715216405419,"from":{"display_name":"Cán bộ đầu mối Hoàng Mai","id":"0b4af4fb5b5550642a0d","is_bot":false},"message_id":"e4b39eab589138362713","text":"#1 xong, kết quả: danh sách 35 người"}}','done',0,0,NULL,NULL,NULL,0,1,NULL,NULL);
INSERT INTO inbox VALUES(11,'zalo','1459232241454765289','message:1e091a55af1150245e58','message','91ed8811cee98fa0eb56',0,'91ed8811cee98fa0eb56',0,1715216406622,1715216406623,'trả lại #1: thiếu một phường',NULL,'{"event_name":"message.text.received","message":{"chat":{"chat_type":"PRIVATE","id":"91ed8811cee98fa0eb56"},"date":1715216406622,"from":{"display_name":"Lãnh đạo phụ trách Thành phố","id":"91ed8811cee98fa0eb56","is_bot":false},"message_id":"1e091a55af1150245e58","text":"trả lại #1: thiếu một phường"}}','done',0,0,NULL,NULL,NULL,0,1,NULL,NULL);
INSERT INTO inbox VALUES(12,'zalo','1459232241454765289','message:15fb45d758a39a569dde','message','0b4af4fb5b5550642a0d',0,'0b4af4fb5b5550642a0d',0,1715216407825,1715216407826,'#1 xong, kết quả: danh sách đủ 36 người',NULL,'{"event_name":"message.text.received","message":{"chat":{"chat_type":"PRIVATE","id":"0b4af4fb5b5550642a0d"},"date":1715216407825,"from":{"display_name":"Cán bộ đầu mối Hoàng Mai","id":"0b4af4fb5b5550642a0d","is_bot":false},"message_id":"15fb45d758a39a569dde","text":"#1 xong, kết quả: danh sách đủ 36 người"}}','done',0,0,NULL,NULL,NULL,0,1,NULL,NULL);
INSERT INTO inbox VALUES(13,'zalo','1459232241454765289','message:ad9c9d74198597f76699','message','91ed8811cee98fa0eb56',0,'91ed8811cee98fa0eb56',0,1715216409028,1715216409030,'duyệt #1',NULL,'{"event_name":"message.text.received","message":{"chat":{"chat_type":"PRIVATE","id":"91ed8811cee98fa0eb56"},"date":1715216409028,"from":{"display_name":"Lãnh đạo phụ trách Thành phố","id":"91ed8811cee98fa0eb56","is_bot":false},"message_id":"ad9c9d74198597f76699","text":"duyệt #1"}}','done',0,0,NULL,NULL,NULL,0,1,NULL,NULL);
INSERT INTO inbox VALUES(14,'zalo','1459232241454765289','message:7d32286534e0e7d327fc','message','91ed8811cee98fa0eb56',0,'91ed8811cee98fa0eb56',0,1715216410232,1715216410234,'tổng hợp',NULL,'{"event_name":"message.text.received","message":{"chat":{"chat_type":"PRIVATE","id":"91ed8811cee98fa0eb56"},"date":1715216410232,"from":{"display_name":"Lãnh đạo phụ trách Thành phố","id":"91ed8811cee98fa0eb56","is_bot":false},"message_id":"7d32286534e0e7d327fc","text":"tổng hợp"}}','done',0,0,NULL,NULL,NULL,0,1,NULL,NULL);
INSERT INTO inbox VALUES(15,'zalo','1459232241454765289','message:69f9574777f56bbedade','message','c3219bd5ce691da8e642',0,'c3219bd5ce691da8e642',0,1715562903015,1715562903017,'#3 50/60 cơ sở',NULL,'{"event_name":"message.text.received","message":{"chat":{"chat_type":"PRIVATE","id":"c3219bd5ce691da8e642"},"date":1715562903015,"from":{"display_name":"Cán bộ đầu mối Sở Thông tin và Truyền thông","id":"c3219bd5ce691da8e642","is_bot":false},"message_id":"69f9574777f56bbedade","text":"#3 50/60 cơ sở"}}','done',0,0,NULL,NULL,NULL,0,1,NULL,NULL);
INSERT INTO inbox VALUES(16,'zalo','1459232241454765289','message:715732e96cb4990eecb1','message','0b4af4fb5b5550642a0d',0,'0b4af4fb5b5550642a0d',0,1715562904222,1715562904225,'#2 9/14',NULL,'{"event_name":"message.text.received","message":{"chat":{"chat_type":"PRIVATE","id":"0b4af4fb5b5550642a0d"},"date":1715562904222,"from":{"display_name":"Cán bộ đầu mối Hoàng Mai","id":"0b4af4fb5b5550642a0d","is_bot":false},"message_id":"715732e96cb4990eecb1","text":"#2 9/14"}}','done',0,0,NULL,NULL,NULL,0,1,NULL,NULL);
INSERT INTO inbox VALUES(17,'zalo','1459232241454765289','message:7e18492d82e56739d496','message','c3219bd5ce691da8e642',0,'c3219bd5ce691da8e642',0,1715562905425,1715562905426,'#3 xong, kết quả: 60 cơ sở',NULL,'{"event_name":"message.text.received","message":{"chat":{"chat_type":"PRIVATE","id":"c3219bd5ce691da8e642"},"date":1715562905425,"from":{"display_name":"Cán bộ đầu mối Sở Thông tin và Truyền thông","id":"c3219bd5ce691da8e642","is_bot":false},"message_id":"7e18492d82e56739d496","text":"#3 xong, kết quả: 60 cơ sở"}}','done',0,0,NULL,NULL,NULL,0,1,NULL,NULL);
INSERT INTO inbox VALUES(18,'zalo','1459232241454765289','message:a9095debb5f84215f163','message','91ed8811cee98fa0eb56',0,'91ed8811cee98fa0eb56',0,1715562906627,1715562906629,'việc quá hạn',NULL,'{"event_name":"message.text.received","message":{"chat":{"chat_type":"PRIVATE","id":"91ed8811cee98fa0eb56"},"date":1715562906627,"from":{"display_name":"Lãnh đạo phụ trách Thành phố","id":"91ed8811cee98fa0eb56","is_bot":false},"message_id":"a9095debb5f84215f163","text":"việc quá hạn"}}','done',0,0,NULL,NULL,NULL,0,1,NULL,NULL);
INSERT INTO inbox VALUES(19,'zalo','1459232241454765289','message:287390da399a006ad97a','message','0b4af4fb5b5550642a0d',0,'0b4af4fb5b5550642a0d',0,1715562907835,1715562907836,'em nghỉ từ 20/5 đến 22/5',NULL,'{"event_name":"message.text.received","message":{"chat":{"chat_type":"PRIVATE","id":"0b4af4fb5b5550642a0d"},"date":1715562907835,"from":{"display_name":"Cán bộ đầu mối Hoàng Mai","id":"0b4af4fb5b5550642a0d","is_bot":false},"message_id":"287390da399a006ad97a","text":"em nghỉ từ 20/5 đến 22/5"}}','done',0,0,NULL,NULL,NULL,0,1,NULL,NULL);
INSERT INTO inbox VALUES(20,'zalo','1459232241454765289','message:6145d401f0fb3fac83dc','message','91ed8811cee98fa0eb56',0,'91ed8811cee98fa0eb56',0,1716192001504,1716192001505,'chuyển #4 cho Công an thành phố',NULL,'{"event_name":"message.text.received","message":{"chat":{"chat_type":"PRIVATE","id":"91ed8811cee98fa0eb56"},"date":1716192001504,"from":{"display_name":"Lãnh đạo phụ trách Thành phố","id":"91ed8811cee98fa0eb56","is_bot":false},"message_id":"6145d401f0fb3fac83dc","text":"chuyển #4 cho Công an thành phố"}}','done',0,0,NULL,NULL,NULL,0,1,NULL,NULL);
INSERT INTO inbox VALUES(21,'zalo','1459232241454765289','message:e9637b586c544e1df9ed','message','0b4af4fb5b5550642a0d',0,'0b4af4fb5b5550642a0d',0,1716192002708,1716192002709,'#2 vướng: mưa lớn',NULL,'{"event_name":"message.text.received","message":{"chat":{"chat_type":"PRIVATE","id":"0b4af4fb5b5550642a0d"},"date":1716192002708,"from":{"display_name":"Cán bộ đầu mối Hoàng Mai","id":"0b4af4fb5b5550642a0d","is_bot":false},"message_id":"e9637b586c544e1df9ed","text":"#2 vướng: mưa lớn"}}','done',0,0,NULL,NULL,NULL,0,1,NULL,NULL);
CREATE TABLE outbox (
  id INTEGER PRIMARY KEY,
  platform TEXT NOT NULL, account TEXT NOT NULL,
  chat_id TEXT NOT NULL,
  purpose TEXT NOT NULL,
  text TEXT NOT NULL,
  inbox_id INTEGER REFERENCES inbox (id),
  created_at INTEGER NOT NULL,
  matters_until INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('pending', 'sending', 'sent', 'refused', 'unknown', 'parked')),
  attempts INTEGER NOT NULL,
  resent INTEGER NOT NULL,
  message_id TEXT,
  reason TEXT,
  settled_at INTEGER
, about_id INTEGER REFERENCES assignments (id), seal INTEGER, answers TEXT) STRICT;
INSERT INTO outbox VALUES(1,'zalo','1459232241454765289','0b4af4fb5b5550642a0d','reply',replace('Đã ghi nhận tiếp nhận #1 · Rà soát, phân công theo 5 rõ; lập danh sách cán bộ đầu mối · hạn thứ Sáu 10/05/2024, còn 3 ngày làm việc. Kết quả cần nộp: Danh sách cán bộ đầu mối.\nĐã ghi nhận tiếp nhận #2 · Tập huấn, hướng dẫn UBND cấp xã · hạn thứ Năm 09/05/2024, còn 2 ngày làm việc. Kết quả cần nộp: Biên bản tập huấn của từng phường.','\n',char(10)),1,1715063400831,1715149800831,'sent',1,0,'1df2040e8ccf5e0ae4e8',NULL,1715063400897,NULL,2695611239481949330,NULL);
INSERT INTO outbox VALUES(2,'zalo','1459232241454765289','0b4af4fb5b5550642a0d','reply','Đã ghi nhận #2 · 5/14 xã, phường (35%) · hạn thứ Năm 09/05/2024, còn 2 ngày làm việc.',2,1715063402039,1715149802039,'sent',1,0,'ae46059ad71630014c63',NULL,1715063402053,2,-7575275636599423971,NULL);
INSERT INTO outbox VALUES(3,'zalo','1459232241454765289','c3219bd5ce691da8e642','reply','Đã ghi nhận tiếp nhận #3 · Hỗ trợ, hướng dẫn đơn vị viễn thông xác định cấp độ an toàn hệ thống · hạn thứ Bảy 15/06/2024, còn 28 ngày làm việc. Kết quả cần nộp: Văn bản hướng dẫn, hồ sơ cấp độ.',3,1715063403240,1715149803240,'sent',1,0,'c3e4c4c606994b4e17e3',NULL,1715063403245,3,-231821798725248497,NULL);
INSERT INTO outbox VALUES(4,'zalo','1459232241454765289','c3219bd5ce691da8e642','reply','Đã ghi nhận #3 · 45/60 cơ sở (75%) · hạn thứ Bảy 15/06/2024, còn 28 ngày làm việc.',4,1715063404447,1715149804447,'sent',1,0,'84741fb5a5007a438eea',NULL,1715063404461,3,-6818545584327534346,NULL);
INSERT INTO outbox VALUES(5,'zalo','1459232241454765289','c3219bd5ce691da8e642','reply','Đã ghi nhận #4 · ⛔ vướng: chưa có kinh phí. Đã báo Lãnh đạo phụ trách Thành phố. Hạn vẫn là Chủ nhật 30/06/2024.',5,1715063405651,1715149805651,'sent',1,0,'4c718c532ff06b82f16f',NULL,1715063405676,4,4765101908304604839,NULL);
INSERT INTO outbox VALUES(6,'zalo','1459232241454765289','91ed8811cee98fa0eb56','notice','Báo cáo đồng chí: Sở Thông tin và Truyền thông có vướng mắc ở #4 · Phương án bảo đảm an ninh, an toàn thông tin và dữ liệu của ứng dụng: chưa có kinh phí',NULL,1715063405651,1715149805651,'sent',1,0,'b0fa4c39a1a2f413cfb4',NULL,1715063405676,4,-2460376931049602767,NULL);
INSERT INTO outbox VALUES(7,'zalo','1459232241454765289','0b4af4fb5b5550642a0d','reply','Đã ghi nhận #1 · 70% · hạn thứ Sáu 10/05/2024, còn 3 ngày làm việc.',6,1715063406849,1715149806849,'sent',1,0,'0ff6d2dd6e430456f210',NULL,1715063406857,1,-7834947284582723781,NULL);
INSERT INTO outbox VALUES(8,'zalo','1459232241454765289','0b4af4fb5b5550642a0d','reply',replace('2 nhiệm vụ đang mở:\n🟡 #2 · Tập huấn, hướng dẫn UBND cấp xã · hạn thứ Năm 09/05/2024 (còn 2 ngày làm việc) · 5/14 xã, phường (35%)\n🟡 #1 · Rà soát, phân công theo 5 rõ; lập danh sách cán bộ đầu mối · hạn thứ Sáu 10/05/2024 (còn 3 ngày làm việc) · 70%','\n',char(10)),7,1715063408052,1715149808052,'sent',1,0,'8cfca0453f7cb7086d6a',NULL,1715063408060,NULL,-6998875144728460776,NULL);
INSERT INTO outbox VALUES(9,'zalo','1459232241454765289','0b4af4fb5b5550642a0d','reminder',replace('Kính gửi đồng chí, nhắc 1 nhiệm vụ:\n🟡 #2 · Tập huấn, hướng dẫn UBND cấp xã · hạn thứ Năm 09/05/2024 (còn 1 ngày làm việc) · 5/14 xã, phường (35%) · cần nộp: Biên bản tập huấn của từng phường\nTrả lời ví dụ: "#mã 45/60", "#mã xong, kết quả: …" hoặc "#mã vướng: …".','\n',char(10)),NULL,1715130000000,1715187600000,'sent',1,0,'8356f498d10dc206dcd8',NULL,1715130000007,2,-4464759107700037512,'[{"label":"Xong","text":"#2 xong"},{"label":"Vướng","text":"#2 vướng"}]');
INSERT INTO outbox VALUES(10,'zalo','1459232241454765289','0b4af4fb5b5550642a0d','reply','Đã ghi nhận #2: xin gia hạn đến thứ Hai 20/05/2024. Đã báo Lãnh đạo phụ trách Thành phố, chờ ý kiến. Hạn hiện tại vẫn là thứ Năm 09/05/2024, còn 1 ngày làm việc.',8,1715130001514,1715216401514,'sent',1,0,'09bb0f82cb65a0278758',NULL,1715130001534,2,-1929440186020633273,NULL);
INSERT INTO outbox VALUES(11,'zalo','1459232241454765289','91ed8811cee98fa0eb56','notice',replace('Báo cáo đồng chí: Quận Hoàng Mai (Cán bộ đầu mối Hoàng Mai) xin gia hạn đến thứ Hai 20/05/2024 cho #2 · Tập huấn, hướng dẫn UBND cấp xã. Hạn hiện tại thứ Năm 09/05/2024.\nLý do: thiếu giảng viên\nXin ý kiến: "đồng ý gia hạn #2", "cho #2 đến …" (ngày khác), hoặc "không đồng ý gia hạn #2, lý do …".','\n',char(10)),NULL,1715130001514,1715216401514,'sent',1,0,'e7df4a3fde0c400e371c',NULL,1715130001534,2,7475356380967057023,NULL);
INSERT INTO outbox VALUES(12,'zalo','1459232241454765289','0b4af4fb5b5550642a0d','reminder',replace('Kính gửi đồng chí, nhắc 2 nhiệm vụ:\n🟡 #2 · Tập huấn, hướng dẫn UBND cấp xã · hạn thứ Năm 09/05/2024 (hôm nay là ngày cuối) · 5/14 xã, phường (35%) · quá hạn sẽ báo cáo lãnh đạo đơn vị · cần nộp: Biên bản tập huấn của từng phường\n🟡 #1 · Rà soát, phân công theo 5 rõ; lập danh sách cán bộ đầu mối · hạn thứ Sáu 10/05/2024 (còn 1 ngày làm việc) · 70% · cần nộp: Danh sách cán bộ đầu mối\nTrả lời ví dụ: "#mã 45/60", "#mã xong, kết quả: …" hoặc "#mã vướng: …".','\n',char(10)),NULL,1715216402711,1715274000000,'sent',1,0,'2b1a896108fd9d0fb901',NULL,1715216402718,NULL,2709467770822403888,NULL);
INSERT INTO outbox VALUES(13,'zalo','1459232241454765289','91ed8811cee98fa0eb56','reply','Đã ghi nhận #2 · Tập huấn, hướng dẫn UBND cấp xã: được gia hạn (lần 1). Hạn thứ Hai 20/05/2024, còn 7 ngày làm việc.',9,1715216404222,1715302804222,'sent',1,0,'a9f8ef43bb8c545b33b5',NULL,1715216404237,2,-7491944993741908062,NULL);
INSERT INTO outbox VALUES(14,'zalo','1459232241454765289','0b4af4fb5b5550642a0d','notice','Kính gửi đồng chí: #2 · Tập huấn, hướng dẫn UBND cấp xã: được gia hạn (lần 1) (Lãnh đạo phụ trách Thành phố). Hạn thứ Hai 20/05/2024.',NULL,1715216404222,1715302804222,'sent',1,0,'9efd56a71fe06cb26354',NULL,1715216404237,2,-3064739403581961746,NULL);
INSERT INTO outbox VALUES(15,'zalo','1459232241454765289','0b4af4fb5b5550642a0d','reminder',replace('Kính gửi đồng chí, nhắc 1 nhiệm vụ:\n🟢 #2 · Tập huấn, hướng dẫn UBND cấp xã · hạn thứ Hai 20/05/2024 (còn 7 ngày làm việc) · 5/14 xã, phường (35%) · cần nộp: Biên bản tập huấn của từng phường\nTrả lời ví dụ: "#mã 45/60", "#mã xong, kết quả: …" hoặc "#mã vướng: …".','\n',char(10)),NULL,1715216404895,1715274000000,'sent',1,0,'70e59ab33e2e91e309cd',NULL,1715216404902,2,-4293135515843379618,'[{"label":"Xong","text":"#2 xong"},{"label":"Vướng","text":"#2 vướng"}]');
INSERT INTO outbox VALUES(16,'zalo','1459232241454765289','0b4af4fb5b5550642a0d','reply','Đã ghi nhận #1 · Rà soát, phân công theo 5 rõ; lập danh sách cán bộ đầu mối · báo cáo kết quả: danh sách 35 người. Chờ Lãnh đạo Hoàng Mai thống nhất, rồi trình lãnh đạo phụ trách. Hạn thứ Sáu 10/05/2024.',10,1715216405422,1715302805422,'sent',1,0,'a3945d14760446d32725',NULL,1715216405432,1,5266434845441113420,NULL);
INSERT INTO outbox VALUES(17,'zalo','1459232241454765289','0b39f4fb5b46dd3129ef','notice',replace('Kính gửi đồng chí: Cán bộ đầu mối Hoàng Mai đã nộp kết quả #1 · Rà soát, phân công theo 5 rõ; lập danh sách cán bộ đầu mối, đúng hạn (hạn thứ Sáu 10/05/2024), Quận Hoàng Mai.\nKết quả: danh sách 35 người\nĐề nghị đồng chí trả lời "duyệt #1" để trình lãnh đạo phụ trách, hoặc "trả lại #1: lý do".','\n',char(10)),NULL,1715216405422,1715302805422,'sent',1,0,'bf9aa4e7cfa5b35ec384',NULL,1715216405432,1,1851607628250070886,'[{"label":"Duyệt","text":"#1 duyệt"},{"label":"Trả lại","text":"#1 trả lại"}]');
INSERT INTO outbox VALUES(18,'zalo','1459232241454765289','91ed8811cee98fa0eb56','reply','Đã trả lại #1 cho Quận Hoàng Mai để bổ sung: thiếu một phường.',11,1715216406630,1715302806630,'sent',1,0,'098b4d32e863472e0bbf',NULL,1715216406640,1,6852431658250907825,NULL);
INSERT INTO outbox VALUES(19,'zalo','1459232241454765289','0b4af4fb5b5550642a0d','notice','Kính gửi đồng chí: #1 · Rà soát, phân công theo 5 rõ; lập danh sách cán bộ đầu mối được trả lại để bổ sung: thiếu một phường. Hạn thứ Sáu 10/05/2024.',NULL,1715216406630,1715302806630,'sent',1,0,'0135444800d8996f60a8',NULL,1715216406640,1,7900936995922337750,NULL);
INSERT INTO outbox VALUES(20,'zalo','1459232241454765289','0b4af4fb5b5550642a0d','reply','Đã ghi nhận #1 · Rà soát, phân công theo 5 rõ; lập danh sách cán bộ đầu mối · báo cáo kết quả: danh sách đủ 36 người. Chờ Lãnh đạo Hoàng Mai thống nhất, rồi trình lãnh đạo phụ trách. Hạn thứ Sáu 10/05/2024.',12,1715216407830,1715302807830,'sent',1,0,'eaf5b7c024106c05130f',NULL,1715216407836,1,-7790121182185952613,NULL);
INSERT INTO outbox VALUES(21,'zalo','1459232241454765289','0b39f4fb5b46dd3129ef','notice',replace('Kính gửi đồng chí: Cán bộ đầu mối Hoàng Mai đã nộp kết quả #1 · Rà soát, phân công theo 5 rõ; lập danh sách cán bộ đầu mối, đúng hạn (hạn thứ Sáu 10/05/2024), Quận Hoàng Mai.\nKết quả: danh sách đủ 36 người\nĐề nghị đồng chí trả lời "duyệt #1" để trình lãnh đạo phụ trách, hoặc "trả lại #1: lý do".','\n',char(10)),NULL,1715216407830,1715302807830,'sent',1,0,'7992f6ee0004f359e661',NULL,1715216407836,1,5599549346713396089,'[{"label":"Duyệt","text":"#1 duyệt"},{"label":"Trả lại","text":"#1 trả lại"}]');
INSERT INTO outbox VALUES(22,'zalo','1459232241454765289','91ed8811cee98fa0eb56','reply','✅ Đã xác nhận hoàn thành #1 · Rà soát, phân công theo 5 rõ; lập danh sách cán bộ đầu mối · Quận Hoàng Mai · đúng hạn.',13,1715216409033,1715302809033,'sent',1,0,'aed6077e10e8440cc3db',NULL,1715216409043,1,-4725035564806669566,NULL);
INSERT INTO outbox VALUES(23,'zalo','1459232241454765289','0b4af4fb5b5550642a0d','notice','Kính gửi đồng chí: #1 · Rà soát, phân công theo 5 rõ; lập danh sách cán bộ đầu mối đã được Lãnh đạo phụ trách Thành phố xác nhận hoàn thành. ✅',NULL,1715216409033,1715302809033,'sent',1,0,'3b2878fde67767ef7dad',NULL,1715216409043,1,9146948972861502172,NULL);
INSERT INTO outbox VALUES(24,'zalo','1459232241454765289','91ed8811cee98fa0eb56','reply',replace('Báo cáo tổng hợp: toàn bộ, lúc 08:00 09/05/2024\nTổng số 4 nhiệm vụ\n✅ Hoàn thành 1 (đúng hạn 1, trễ hạn 0)\n🟢 Chưa hoàn thành 3 (trong hạn 3, 🔴 quá hạn 0)\nTrong đó: chờ xác nhận 0, chưa tiếp nhận 0\nĐã hoàn thành 100% số đến hạn (1 nhiệm vụ đã hoàn thành hoặc quá hạn)\n🟢 Quận Hoàng Mai: 1/2 xong, 1 đang làm\n🟢 Sở Thông tin và Truyền thông: 0/2 xong, 2 đang làm','\n',char(10)),14,1715216410234,1715302810234,'sent',1,0,'da6d8e049649355e3a71',NULL,1715216410252,NULL,-7450050760819865232,NULL);
INSERT INTO outbox VALUES(25,'zalo','1459232241454765289','91ed8811cee98fa0eb56','digest',replace('Báo cáo đồng chí, điểm việc thứ Năm 09/05/2024: đang mở 3 nhiệm vụ, 🔴 quá hạn 0 (mới quá hạn 0), ✅ mới hoàn thành 1, 🔵 chờ xác nhận 0, chờ ý kiến 0, ⛔ có vướng mắc 1.\n⛔ #4 · Phương án bảo đảm an ninh, an toàn thông tin và dữ liệu của ứng dụng · Sở Thông tin và Truyền thông · hạn Chủ nhật 30/06/2024 (còn 36 ngày làm việc)\nTrả lời bằng số để xem: 1 vướng mắc · 2 tổng hợp. Mã lịch sử: c280dc2b6f623026.','\n',char(10)),NULL,1715217300000,1715274000000,'sent',1,0,'b1d2cd79cb69721a6a7b',NULL,1715217300016,NULL,6940469383925389683,NULL);
INSERT INTO outbox VALUES(26,'zalo','1459232241454765289','91ed8811cee98fa0eb56','digest',replace('Báo cáo đồng chí, điểm việc thứ Sáu 10/05/2024: đang mở 3 nhiệm vụ, 🔴 quá hạn 0 (mới quá hạn 0), ✅ mới hoàn thành 0, 🔵 chờ xác nhận 0, chờ ý kiến 0, ⛔ có vướng mắc 1.\nTrả lời bằng số để xem: 1 vướng mắc · 2 tổng hợp. Mã lịch sử: c280dc2b6f623026.','\n',char(10)),NULL,1715303700000,1715360400000,'sent',1,0,'6456a60a3430fe79ea94',NULL,1715303700018,NULL,-6587054386863569422,NULL);
INSERT INTO outbox VALUES(27,'zalo','1459232241454765289','91ed8811cee98fa0eb56','digest',replace('Báo cáo đồng chí, tổng hợp tuần thứ Hai 13/05/2024: đang mở 3 nhiệm vụ, 🔴 quá hạn 0 (mới quá hạn 0), ✅ mới hoàn thành 0, 🔵 chờ xác nhận 0, chờ ý kiến 0, ⛔ có vướng mắc 1.\n⛔ #4 · Phương án bảo đảm an ninh, an toàn thông tin và dữ liệu của ứng dụng · Sở Thông tin và Truyền thông · hạn Chủ nhật 30/06/2024 (còn 34 ngày làm việc)\n🟢 Sở Thông tin và Truyền thông: đang mở 2\n🟢 Quận Hoàng Mai: đang mở 1\nTrả lời bằng số để xem: 1 vướng mắc · 2 tổng hợp. Mã lịch sử: c280dc2b6f623026.','\n',char(10)),NULL,1715562901507,1715619600000,'sent',1,0,'4c8e8264f215be26db18',NULL,1715562901542,NULL,3095140605531852767,NULL);
INSERT INTO outbox VALUES(28,'zalo','1459232241454765289','c2f573d5ce439ec5e63e','digest',replace('Kính gửi đồng chí, tổng hợp tuần của Sở Thông tin và Truyền thông, thứ Hai 13/05/2024: đang mở 2 nhiệm vụ, 🔴 quá hạn 0, đến hạn trong 7 ngày 0, chưa tiếp nhận 0, ✅ đã hoàn thành 0.\nTrả lời bằng số để xem: 1 tổng hợp.','\n',char(10)),NULL,1715562901507,1715619600000,'sent',1,0,'f6bc362a8eab3fbde887',NULL,1715562901542,NULL,-5105924794566771863,NULL);
INSERT INTO outbox VALUES(29,'zalo','1459232241454765289','0b39f4fb5b46dd3129ef','digest',replace('Kính gửi đồng chí, tổng hợp tuần của Quận Hoàng Mai, thứ Hai 13/05/2024: đang mở 1 nhiệm vụ, 🔴 quá hạn 0, đến hạn trong 7 ngày 0, chưa tiếp nhận 0, ✅ đã hoàn thành 1.\nTrả lời bằng số để xem: 1 tổng hợp.','\n',char(10)),NULL,1715562901507,1715619600000,'sent',1,0,'bfb5f8f520f40f9579cc',NULL,1715562901542,NULL,3682970403929032348,NULL);
INSERT INTO outbox VALUES(30,'zalo','1459232241454765289','c3219bd5ce691da8e642','reply','Đã ghi nhận #3 · 50/60 cơ sở (83%) · hạn thứ Bảy 15/06/2024, còn 24 ngày làm việc.',15,1715562903018,1715649303018,'sent',1,0,'f78c378ec740d2cd33ea',NULL,1715562903030,3,5918876583768002824,NULL);
INSERT INTO outbox VALUES(31,'zalo','1459232241454765289','0b4af4fb5b5550642a0d','reply','Đã ghi nhận #2 · 9/14 xã, phường (64%) · hạn thứ Hai 20/05/2024, còn 5 ngày làm việc.',16,1715562904233,1715649304233,'sent',1,0,'dc88c14f724fa15397e8',NULL,1715562904257,2,-1398486449605767519,NULL);
INSERT INTO outbox VALUES(32,'zalo','1459232241454765289','c3219bd5ce691da8e642','reply','Đã ghi nhận #3 · Hỗ trợ, hướng dẫn đơn vị viễn thông xác định cấp độ an toàn hệ thống · báo cáo kết quả: 60 cơ sở. Chờ Lãnh đạo Sở Thông tin và Truyền thông thống nhất, rồi trình lãnh đạo phụ trách. Hạn thứ Bảy 15/06/2024.',17,1715562905433,1715649305433,'sent',1,0,'cefcd13b5b8536b3f823',NULL,1715562905457,3,480128085501979624,NULL);
INSERT INTO outbox VALUES(33,'zalo','1459232241454765289','c2f573d5ce439ec5e63e','notice',replace('Kính gửi đồng chí: Cán bộ đầu mối Sở Thông tin và Truyền thông đã nộp kết quả #3 · Hỗ trợ, hướng dẫn đơn vị viễn thông xác định cấp độ an toàn hệ thống, đúng hạn (hạn thứ Bảy 15/06/2024), Sở Thông tin và Truyền thông.\nKết quả: 60 cơ sở\nĐề nghị đồng chí trả lời "duyệt #3" để trình lãnh đạo phụ trách, hoặc "trả lại #3: lý do".','\n',char(10)),NULL,1715562905433,1715649305433,'sent',1,0,'ced1df0be4a30b749950',NULL,1715562905457,3,-5730697472586102519,'[{"label":"Duyệt","text":"#3 duyệt"},{"label":"Trả lại","text":"#3 trả lại"}]');
INSERT INTO outbox VALUES(34,'zalo','1459232241454765289','91ed8811cee98fa0eb56','reply','Không có nhiệm vụ nào quá hạn – toàn bộ.',18,1715562906633,1715649306633,'sent',1,0,'59b27f82db24ba3040ba',NULL,1715562906649,NULL,-3081594507190154943,NULL);
INSERT INTO outbox VALUES(35,'zalo','1459232241454765289','0b4af4fb5b5550642a0d','reply',replace('Đã ghi: đồng chí vắng từ thứ Hai 20/05/2024 đến hết thứ Tư 22/05/2024 (3 ngày làm việc). Nhắc hạn trong những ngày này gửi Lãnh đạo Hoàng Mai.\nTin này không thay đơn xin nghỉ.','\n',char(10)),19,1715562907841,1715649307841,'sent',1,0,'29ddf103a07f19c5212b',NULL,1715562907869,NULL,7361631625482748103,NULL);
INSERT INTO outbox VALUES(36,'zalo','1459232241454765289','0b39f4fb5b46dd3129ef','notice','Kính gửi đồng chí, Cán bộ đầu mối Hoàng Mai vắng từ thứ Hai 20/05/2024 đến hết thứ Tư 22/05/2024; nhắc hạn của đơn vị trong những ngày này gửi đồng chí hoặc người làm thay.',NULL,1715562907841,1715649307841,'sent',1,0,'04ab19dbefeecdaf28da',NULL,1715562907869,NULL,-189828345050622051,NULL);
INSERT INTO outbox VALUES(37,'zalo','1459232241454765289','c3219bd5ce691da8e642','reminder',replace('Kính gửi đồng chí, nhắc 1 nhiệm vụ:\n⛔ #4 · Phương án bảo đảm an ninh, an toàn thông tin và dữ liệu của ứng dụng · hạn Chủ nhật 30/06/2024 (còn 29 ngày làm việc) · chưa báo cáo tiến độ · 9 ngày làm việc chưa có tin · cần nộp: Phương án được phê duyệt\nTrả lời ví dụ: "#mã 45/60", "#mã xong, kết quả: …" hoặc "#mã vướng: …".','\n',char(10)),NULL,1716167709042,1716224400000,'sent',1,0,'ab658d0fc5c5c27309cf',NULL,1716167709071,4,5417674443824927665,'[{"label":"Xong","text":"#4 xong"},{"label":"Vướng","text":"#4 vướng"}]');
INSERT INTO outbox VALUES(38,'zalo','1459232241454765289','c2f573d5ce439ec5e63e','reminder',replace('Kính gửi đồng chí, 1 việc chờ ý kiến đồng chí:\n🔵 #3 · Hỗ trợ, hướng dẫn đơn vị viễn thông xác định cấp độ an toàn hệ thống · hạn thứ Bảy 15/06/2024 (chờ xác nhận) · 50/60 cơ sở (83%) · Cán bộ đầu mối Sở Thông tin và Truyền thông · chờ xác nhận 5 ngày làm việc, trả lời "duyệt #3" hoặc "trả lại #3: lý do"','\n',char(10)),NULL,1716167709042,1716224400000,'sent',1,0,'31db4acc2a137f6c5d1f',NULL,1716167709071,3,1840275433181369525,'[{"label":"Duyệt","text":"#3 duyệt"},{"label":"Trả lại","text":"#3 trả lại"}]');
INSERT INTO outbox VALUES(39,'zalo','1459232241454765289','0b39f4fb5b46dd3129ef','reminder',replace('Kính gửi đồng chí, cán bộ của đơn vị chưa nhận được tin riêng; đề nghị đồng chí chỉ đạo 1 nhiệm vụ:\n🟡 #2 · Tập huấn, hướng dẫn UBND cấp xã · hạn thứ Hai 20/05/2024 (hôm nay là ngày cuối) · 9/14 xã, phường (64%) · Cán bộ đầu mối Hoàng Mai · 5 ngày làm việc chưa có tin','\n',char(10)),NULL,1716167709042,1716224400000,'sent',1,0,'869132f0f90155758504',NULL,1716167709071,2,-1677986885748483534,NULL);
INSERT INTO outbox VALUES(40,'zalo','1459232241454765289','91ed8811cee98fa0eb56','digest',replace('Báo cáo đồng chí, tổng hợp tuần thứ Hai 20/05/2024: đang mở 3 nhiệm vụ, 🔴 quá hạn 0 (mới quá hạn 0), ✅ mới hoàn thành 0, 🔵 chờ xác nhận 0, chờ ý kiến 0, ⛔ có vướng mắc 1.\n🟢 Sở Thông tin và Truyền thông: đang mở 2\n🟢 Quận Hoàng Mai: đang mở 1\nTrả lời bằng số để xem: 1 vướng mắc · 2 tổng hợp. Mã lịch sử: 7673a1532e3cde1d.','\n',char(10)),NULL,1716167709042,1716224400000,'sent',1,0,'5533c769fc213258a6df',NULL,1716167709071,NULL,8667343115966618145,NULL);
INSERT INTO outbox VALUES(41,'zalo','1459232241454765289','c2f573d5ce439ec5e63e','digest',replace('Kính gửi đồng chí, tổng hợp tuần của Sở Thông tin và Truyền thông, thứ Hai 20/05/2024: đang mở 2 nhiệm vụ, 🔴 quá hạn 0, đến hạn trong 7 ngày 0, chưa tiếp nhận 0, ✅ đã hoàn thành 0, 🔵 chờ đồng chí xem 1.\nTrả lời bằng số để xem: 1 tổng hợp.','\n',char(10)),NULL,1716167709042,1716224400000,'sent',1,0,'ca0309ddaac83075461d',NULL,1716167709078,NULL,-4769806211952662665,NULL);
INSERT INTO outbox VALUES(42,'zalo','1459232241454765289','0b39f4fb5b46dd3129ef','digest',replace('Kính gửi đồng chí, tổng hợp tuần của Quận Hoàng Mai, thứ Hai 20/05/2024: đang mở 1 nhiệm vụ, 🔴 quá hạn 0, đến hạn trong 7 ngày 1, chưa tiếp nhận 0, ✅ đã hoàn thành 1.\n🟡 #2 · Tập huấn, hướng dẫn UBND cấp xã · hạn thứ Hai 20/05/2024 (hôm nay là ngày cuối) · 9/14 xã, phường (64%)\nTrả lời bằng số để xem: 1 việc đến hạn · 2 tổng hợp.','\n',char(10)),NULL,1716167709042,1716224400000,'sent',1,0,'3661d1acb372d22bddb1',NULL,1716167709078,NULL,-7056398151765346385,NULL);
INSERT INTO outbox VALUES(43,'zalo','1459232241454765289','0b39f4fb5b46dd3129ef','reminder',replace('Kính gửi đồng chí, cán bộ của đơn vị chưa nhận được tin riêng; đề nghị đồng chí chỉ đạo 1 nhiệm vụ:\n🟡 #2 · Tập huấn, hướng dẫn UBND cấp xã · hạn thứ Hai 20/05/2024 (hôm nay là ngày cuối) · 9/14 xã, phường (64%) · Cán bộ đầu mối Hoàng Mai · quá hạn sẽ báo cáo lãnh đạo đơn vị','\n',char(10)),NULL,1716192000000,1716224400000,'sent',1,0,'e1db206a72667bb9a279',NULL,1716192000015,2,1613066534523597352,NULL);
INSERT INTO outbox VALUES(44,'zalo','1459232241454765289','91ed8811cee98fa0eb56','reply','Đã ghi chú #4: chuyển #4 cho Công an thành phố · hạn vẫn là Chủ nhật 30/06/2024, còn 29 ngày làm việc.',20,1716192001514,1716278401514,'sent',1,0,'4ae7c727efae7d054411',NULL,1716192001532,4,5361706410413364930,NULL);
INSERT INTO outbox VALUES(45,'zalo','1459232241454765289','0b4af4fb5b5550642a0d','reply','Đã ghi nhận #2 · ⛔ vướng: mưa lớn. Đã báo Lãnh đạo phụ trách Thành phố. Hạn vẫn là thứ Hai 20/05/2024.',21,1716192002718,1716278402718,'sent',1,0,'4a495ebbe4b0ff82d13d',NULL,1716192002738,2,3722775377916798411,NULL);
INSERT INTO outbox VALUES(46,'zalo','1459232241454765289','91ed8811cee98fa0eb56','notice','Báo cáo đồng chí: Quận Hoàng Mai có vướng mắc ở #2 · Tập huấn, hướng dẫn UBND cấp xã: mưa lớn',NULL,1716192002718,1716278402718,'sent',1,0,'bd0d3ed5c2b02a0f263c',NULL,1716192002738,2,393691468121269872,NULL);
CREATE TABLE reminders (
  id INTEGER PRIMARY KEY,
  assignment_id INTEGER NOT NULL REFERENCES assignments (id),
  anchor TEXT NOT NULL,
  version INTEGER NOT NULL,
  step INTEGER NOT NULL,
  role TEXT NOT NULL,
  due_at INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('pending', 'queued', 'sent', 'unknown', 'skipped', 'void')),
  outbox_id INTEGER REFERENCES outbox (id),
  reason TEXT, refusals INTEGER NOT NULL DEFAULT 0 CHECK (refusals >= 0), in_digest INTEGER NOT NULL DEFAULT 0 CHECK (in_digest IN (0, 1)), breaks_quiet INTEGER NOT NULL DEFAULT 0 CHECK (breaks_quiet IN (0, 1)), speak_at INTEGER NOT NULL DEFAULT 0, ended_at INTEGER, seal INTEGER,
  UNIQUE (assignment_id, anchor, version, step, role)
) STRICT;
INSERT INTO reminders VALUES(1,1,'acknowledgement',19850,1,'officer',1715130000000,'void',NULL,NULL,0,0,0,1715130000000,NULL,1670361764335883410);
INSERT INTO reminders VALUES(2,1,'acknowledgement',19850,2,'head',1715216400000,'void',NULL,NULL,0,0,0,1715216400000,NULL,-2230785416753793522);
INSERT INTO reminders VALUES(3,1,'acknowledgement@digest',19850,3,'chair',1715302800000,'void',NULL,NULL,0,1,0,1715302800000,NULL,4857451136886575061);
INSERT INTO reminders VALUES(4,1,'deadline',1,-1,'officer',1715216400000,'sent',12,NULL,0,0,0,1715216400000,NULL,-7835953836433889816);
INSERT INTO reminders VALUES(5,1,'deadline/2',1,0,'officer',1715328000000,'void',NULL,NULL,0,0,0,1715328000000,NULL,7007659576580525217);
INSERT INTO reminders VALUES(6,1,'deadline',1,1,'head',1715562000000,'void',NULL,NULL,0,0,0,1715562000000,NULL,-87091652030444955);
INSERT INTO reminders VALUES(7,1,'deadline@digest',1,2,'chair',1715648400000,'void',NULL,NULL,0,1,0,1715648400000,NULL,-5449167562038546685);
INSERT INTO reminders VALUES(8,2,'acknowledgement',19850,1,'officer',1715130000000,'void',NULL,NULL,0,0,0,1715130000000,NULL,7600163920708446723);
INSERT INTO reminders VALUES(9,2,'acknowledgement',19850,2,'head',1715216400000,'void',NULL,NULL,0,0,0,1715216400000,NULL,8574317442960837245);
INSERT INTO reminders VALUES(10,2,'acknowledgement@digest',19850,3,'chair',1715302800000,'void',NULL,NULL,0,1,0,1715302800000,NULL,3369683756099010270);
INSERT INTO reminders VALUES(11,2,'deadline',1,-1,'officer',1715130000000,'sent',9,NULL,0,0,0,1715130000000,NULL,4860177204927903434);
INSERT INTO reminders VALUES(12,2,'deadline/2',1,0,'officer',1715241600000,'void',NULL,NULL,0,0,0,1715241600000,NULL,7666395240180522990);
INSERT INTO reminders VALUES(13,2,'deadline',1,1,'head',1715302800000,'void',NULL,NULL,0,0,0,1715302800000,NULL,540573988952566232);
INSERT INTO reminders VALUES(14,2,'deadline@digest',1,2,'chair',1715562000000,'void',NULL,NULL,0,1,0,1715562000000,NULL,-6668658232451029083);
INSERT INTO reminders VALUES(15,3,'acknowledgement',19850,1,'officer',1715130000000,'void',NULL,NULL,0,0,0,1715130000000,NULL,-3289824941301796064);
INSERT INTO reminders VALUES(16,3,'acknowledgement',19850,2,'head',1715216400000,'void',NULL,NULL,0,0,0,1715216400000,NULL,-1699176629371468300);
INSERT INTO reminders VALUES(17,3,'acknowledgement@digest',19850,3,'chair',1715302800000,'void',NULL,NULL,0,1,0,1715302800000,NULL,6660920623808392523);
INSERT INTO reminders VALUES(18,3,'deadline',1,-7,'officer',1717635600000,'void',NULL,NULL,0,0,0,1717635600000,NULL,-5063065417571983167);
INSERT INTO reminders VALUES(19,3,'deadline/2',1,0,'officer',1718352000000,'void',NULL,NULL,0,0,0,1718352000000,NULL,-4450817749171200773);
INSERT INTO reminders VALUES(20,3,'deadline',1,1,'head',1718586000000,'void',NULL,NULL,0,0,0,1718586000000,NULL,-3161480199544230274);
INSERT INTO reminders VALUES(21,3,'deadline@digest',1,2,'chair',1718672400000,'void',NULL,NULL,0,1,0,1718672400000,NULL,1992570369392183801);
INSERT INTO reminders VALUES(22,4,'acknowledgement',19850,1,'officer',1715130000000,'void',NULL,NULL,0,0,0,1715130000000,NULL,-8981623382572804855);
INSERT INTO reminders VALUES(23,4,'acknowledgement',19850,2,'head',1715216400000,'void',NULL,NULL,0,0,0,1715216400000,NULL,2784286397064577027);
INSERT INTO reminders VALUES(24,4,'acknowledgement@digest',19850,3,'chair',1715302800000,'void',NULL,NULL,0,1,0,1715302800000,NULL,-4979915506370839612);
INSERT INTO reminders VALUES(25,4,'deadline',1,-7,'officer',1718845200000,'pending',NULL,NULL,0,0,0,1718845200000,NULL,-8164224778640799154);
INSERT INTO reminders VALUES(26,4,'deadline/2',1,0,'officer',1719561600000,'pending',NULL,NULL,0,0,0,1719561600000,NULL,-8032624932542588651);
INSERT INTO reminders VALUES(27,4,'deadline',1,1,'head',1719795600000,'pending',NULL,NULL,0,0,0,1719795600000,NULL,1526510061387562532);
INSERT INTO reminders VALUES(28,4,'deadline@digest',1,2,'chair',1719882000000,'pending',NULL,NULL,0,1,0,1719882000000,NULL,-2616373819962338880);
INSERT INTO reminders VALUES(29,1,'silence',19850,5,'officer',1715648400000,'void',NULL,NULL,0,0,0,1715648400000,NULL,-5642070583560957411);
INSERT INTO reminders VALUES(30,2,'silence',19850,5,'officer',1715648400000,'void',NULL,NULL,0,0,0,1715648400000,NULL,-7609600147095599036);
INSERT INTO reminders VALUES(31,3,'silence',19850,5,'officer',1715648400000,'void',NULL,NULL,0,0,0,1715648400000,NULL,1708214327595044963);
INSERT INTO reminders VALUES(32,4,'silence',19850,5,'officer',1715648400000,'sent',37,NULL,0,0,0,1715648400000,NULL,4127434294309726642);
INSERT INTO reminders VALUES(33,4,'blocker@digest',1,2,'chair',1715216400000,'sent',25,NULL,0,1,0,1715216400000,NULL,8723035732294222029);
INSERT INTO reminders VALUES(34,2,'deadline',1,0,'officer',1715216400000,'sent',12,NULL,0,0,0,1715216400000,NULL,4026305002276745935);
INSERT INTO reminders VALUES(35,2,'decision.deadline',19851,2,'decider',1715302800000,'void',NULL,NULL,0,0,0,1715302800000,NULL,2325737933817533118);
INSERT INTO reminders VALUES(36,2,'deadline',1,1,'officer',1715302800000,'void',NULL,NULL,0,0,0,1715302800000,NULL,-2695785084305408476);
INSERT INTO reminders VALUES(37,1,'deadline',1,0,'officer',1715302800000,'void',NULL,NULL,0,0,0,1715302800000,NULL,-1053873528449907002);
INSERT INTO reminders VALUES(38,2,'deadline',2,-7,'officer',1715216400000,'sent',15,NULL,0,0,0,1715216400000,NULL,-7932956335755730880);
INSERT INTO reminders VALUES(39,2,'deadline/2',2,0,'officer',1716192000000,'sent',43,NULL,0,0,0,1716192000000,NULL,1326049697559657327);
INSERT INTO reminders VALUES(40,2,'deadline',2,1,'head',1716253200000,'pending',NULL,NULL,0,0,0,1716253200000,NULL,7517900185214397847);
INSERT INTO reminders VALUES(41,2,'deadline@digest',2,2,'chair',1716339600000,'pending',NULL,NULL,0,1,0,1716339600000,NULL,-7762408136493757915);
INSERT INTO reminders VALUES(42,2,'deadline',2,-3,'officer',1715734800000,'skipped',NULL,'a later reminder says it',0,0,0,1715734800000,1716167709042,-2646002244616245967);
INSERT INTO reminders VALUES(43,1,'confirmation.head',19852,2,'decider',1715562000000,'void',NULL,NULL,0,0,0,1715562000000,NULL,-8879228128752977229);
INSERT INTO reminders VALUES(44,4,'blocker@digest',1,4,'chair',1715562000000,'sent',27,NULL,0,1,0,1715562000000,NULL,4627647445996596805);
INSERT INTO reminders VALUES(45,3,'silence',19856,5,'officer',1716166800000,'void',NULL,NULL,0,0,0,1716166800000,NULL,5470233232869738491);
INSERT INTO reminders VALUES(46,2,'silence',19856,5,'officer',1716166800000,'sent',39,NULL,0,0,0,1716166800000,NULL,-2614071127786872616);
INSERT INTO reminders VALUES(47,3,'confirmation.head',19856,2,'decider',1715734800000,'sent',38,NULL,0,0,0,1715734800000,NULL,-3779704610570069646);
INSERT INTO reminders VALUES(48,2,'deadline',2,0,'officer',1716166800000,'sent',39,NULL,0,0,0,1716166800000,NULL,1366631449194935121);
INSERT INTO reminders VALUES(49,2,'deadline',2,1,'officer',1716253200000,'pending',NULL,NULL,0,0,0,1716253200000,NULL,-8550671156434688239);
INSERT INTO reminders VALUES(50,2,'silence',19863,5,'officer',1716771600000,'pending',NULL,NULL,0,0,0,1716771600000,NULL,-1265886891511318980);
INSERT INTO reminders VALUES(51,2,'blocker@digest',1,2,'chair',1716339600000,'pending',NULL,NULL,0,1,0,1716339600000,NULL,3630360055178796120);
CREATE TABLE polls (
  platform TEXT NOT NULL, account TEXT NOT NULL,
  position TEXT,
  succeeded_at INTEGER,
  failure TEXT, bot_name TEXT, identified_at INTEGER,
  PRIMARY KEY (platform, account)
) STRICT;
INSERT INTO polls VALUES('zalo','1459232241454765289',NULL,1716192008736,NULL,'Bot Năm Rõ',1715063400101);
CREATE TABLE lease (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  holder TEXT,
  number INTEGER NOT NULL,
  beat INTEGER NOT NULL
, clock_at INTEGER, epoch TEXT NOT NULL DEFAULT '') STRICT;
INSERT INTO lease VALUES(1,NULL,1,22,1716192000000,'');
CREATE TABLE absences (
  id INTEGER PRIMARY KEY,
  officer_id INTEGER NOT NULL REFERENCES officers (id),
  stand_in_id INTEGER REFERENCES officers (id),
  from_date TEXT NOT NULL,
  to_date TEXT NOT NULL,
  recorded_at INTEGER NOT NULL,
  recorded_by INTEGER NOT NULL REFERENCES officers (id),
  ended_at INTEGER,
  CHECK (to_date >= from_date),
  CHECK (stand_in_id IS NULL OR stand_in_id <> officer_id)
) STRICT;
INSERT INTO absences VALUES(1,9,NULL,'2024-05-20','2024-05-22',1715562907841,9,NULL);
CREATE TABLE delegations (
  id INTEGER PRIMARY KEY,
  chair_id INTEGER NOT NULL REFERENCES officers (id),
  delegate_id INTEGER NOT NULL REFERENCES officers (id),
  unit_id INTEGER REFERENCES units (id),
  from_date TEXT NOT NULL,
  to_date TEXT NOT NULL,
  recorded_at INTEGER NOT NULL,
  recorded_by INTEGER NOT NULL REFERENCES officers (id),
  ended_at INTEGER,
  CHECK (to_date >= from_date),
  CHECK (chair_id <> delegate_id)
) STRICT;
CREATE TABLE campaign_followers (
  campaign_id INTEGER NOT NULL REFERENCES campaigns (id),
  officer_id INTEGER NOT NULL REFERENCES officers (id),
  PRIMARY KEY (officer_id, campaign_id)
) STRICT;
CREATE TABLE rule_versions (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  content TEXT NOT NULL,
  recorded_at INTEGER NOT NULL,
  hash TEXT NOT NULL UNIQUE
) STRICT;
INSERT INTO rule_versions VALUES(1,'calendar',replace('sessions 08:00-12:00 13:00-17:00\nyears 2024 2025 2026\noff 2024-01-01 2024-02-08 2024-02-09 2024-02-12 2024-02-13 2024-02-14 2024-04-18 2024-04-29 2024-04-30 2024-05-01 2024-09-02 2024-09-03 2025-01-01 2025-01-27 2025-01-28 2025-01-29 2025-01-30 2025-01-31 2025-04-07 2025-04-30 2025-05-01 2025-05-02 2025-09-01 2025-09-02 2026-01-01 2026-01-02 2026-02-16 2026-02-17 2026-02-18 2026-02-19 2026-02-20 2026-04-27 2026-04-30 2026-05-01 2026-08-31 2026-09-01 2026-09-02 2026-11-24\nworked 2024-05-04 2025-04-26 2026-01-10 2026-08-22','\n',char(10)),1715063400000,'e2597d38b8e656f72e95dfb40163addb90840f3fe7c82f51584629cfa8632b79');
INSERT INTO rule_versions VALUES(2,'clearRule',replace('5 rõ\nwork việc work\nperson người officer\nresponsibility trách nhiệm responsibility\nprocess quy trình, tiến độ process+deadline\nresult kết quả result','\n',char(10)),1715063400000,'b24e2718fbab07ae53b84d7751ee2dd2ac38760b0275bc88fc250065afb7d03d');
INSERT INTO rule_versions VALUES(3,'ladder',replace('deadline -7 08:00 officer message\ndeadline -3 08:00 officer message\nreportDate -2 08:00 officer message\ndeadline -1 08:00 officer message\nstep -1 08:00 officer message\ndeadline 0 08:00 officer message\nreportDate 0 08:00 officer message\nurge 0min officer message\ndeadline 0 15:00 officer message\nacknowledgement 1 08:00 officer message\ndeadline 1 08:00 officer message\ndeadline 1 08:00 head message\nacknowledgement 2 08:00 head message\ndeadline 2 08:00 chair digest\nblocker 2 08:00 remover message\nconfirmation 2 08:00 decider message\ndecision 2 08:00 decider message\nacknowledgement 3 08:00 chair digest\ndeadline 3 08:00 officer message every 2 times 10\nblocker 4 08:00 chair digest\nsilence 5 08:00 officer message\ndeadline 27 08:00 chair digest every 5\nurgent deadline -3 08:00 officer message\nurgent reportDate -2 08:00 officer message\nurgent deadline -1 08:00 officer message\nurgent step -1 08:00 officer message\nurgent deadline 0 08:00 officer message\nurgent reportDate 0 08:00 officer message\nurgent urge 0min officer message\nurgent deadline 0 15:00 officer message\nurgent acknowledgement 240min officer message\nurgent acknowledgement 1 08:00 head message\nurgent deadline 1 08:00 officer message\nurgent deadline 1 08:00 head message\nurgent deadline 1 08:00 chair digest\nurgent acknowledgement 2 08:00 chair digest\nurgent deadline 2 08:00 officer message every 1 times 10\nurgent blocker 2 08:00 remover message\nurgent confirmation 2 08:00 decider message\nurgent decision 2 08:00 decider message\nurgent silence 3 08:00 officer message\nurgent blocker 4 08:00 chair digest\nurgent deadline 12 08:00 chair digest every 5\nveryUrgent reportDate -2 08:00 officer message\nveryUrgent deadline -1 08:00 officer message\nveryUrgent step -1 08:00 officer message\nveryUrgent deadline 0 08:00 officer message\nveryUrgent reportDate 0 08:00 officer message\nveryUrgent urge 0min officer message\nveryUrgent deadline 0 11:00 officer message\nveryUrgent deadline 0 15:00 officer message\nveryUrgent acknowledgement 120min officer message\nveryUrgent acknowledgement 240min head message\nveryUrgent acknowledgement 1 08:00 chair digest\nveryUrgent deadline 1 08:00 officer message\nveryUrgent deadline 1 08:00 head message\nveryUrgent deadline 1 08:00 chair digest\nveryUrgent blocker 1 08:00 remover message\nveryUrgent decision 1 08:00 decider message\nveryUrgent deadline 2 08:00 officer message every 1 times 10\nveryUrgent silence 2 08:00 officer message\nveryUrgent blocker 2 08:00 chair digest\nveryUrgent confirmation 2 08:00 decider message\nveryUrgent deadline 12 08:00 chair digest every 5\nflash reportDate -2 08:00 officer message\nflash deadline -1 08:00 officer message\nflash step -1 08:00 officer message\nflash deadline -120min officer message\nflash deadline 0 08:00 officer message\nflash reportDate 0 08:00 officer message\nflash urge 0min officer message\nflash deadline 15min officer message\nflash deadline 15min head message\nflash acknowledgement 30min officer message\nflash acknowledgement 60min head message\nflash deadline 60min chair message\nflash blocker 60min remover message\nflash decision 60min decider message\nflash acknowledgement 120min chair message\nflash blocker 120min chair message\nflash deadline 1 08:00 officer message every 1 times 10\nflash silence 1 08:00 officer message\nflash confirmation 1 08:00 decider message\nflash deadline 11 08:00 chair digest every 5','\n',char(10)),1715063400000,'a68aba962107f3112adac48f7615cc3188a48083c91a954849893966b50f9273');
CREATE TABLE links (
  id INTEGER PRIMARY KEY,
  platform TEXT NOT NULL,
  account TEXT NOT NULL,
  user_id TEXT NOT NULL,
  private_chat TEXT NOT NULL,
  officer_id INTEGER NOT NULL REFERENCES officers (id),
  linked_at INTEGER NOT NULL,
  unlinked_at INTEGER
) STRICT;
INSERT INTO links VALUES(1,'zalo','1459232241454765289','91ed8811cee98fa0eb56','91ed8811cee98fa0eb56',1,1715063400000,NULL);
INSERT INTO links VALUES(2,'zalo','1459232241454765289','91df7f11cedd42f9eb63','91df7f11cedd42f9eb63',2,1715063400000,NULL);
INSERT INTO links VALUES(3,'zalo','1459232241454765289','91df8811cedd5244eb63','91df8811cedd5244eb63',3,1715063400000,NULL);
INSERT INTO links VALUES(4,'zalo','1459232241454765289','c2f573d5ce439ec5e63e','c2f573d5ce439ec5e63e',4,1715063400000,NULL);
INSERT INTO links VALUES(5,'zalo','1459232241454765289','c3219bd5ce691da8e642','c3219bd5ce691da8e642',5,1715063400000,NULL);
INSERT INTO links VALUES(6,'zalo','1459232241454765289','4b61f7cde77b2378650e','4b61f7cde77b2378650e',6,1715063400000,NULL);
INSERT INTO links VALUES(7,'zalo','1459232241454765289','4b79c7cde78f63c96518','4b79c7cde78f63c96518',7,1715063400000,NULL);
INSERT INTO links VALUES(8,'zalo','1459232241454765289','0b39f4fb5b46dd3129ef','0b39f4fb5b46dd3129ef',8,1715063400000,NULL);
INSERT INTO links VALUES(9,'zalo','1459232241454765289','0b4af4fb5b5550642a0d','0b4af4fb5b5550642a0d',9,1715063400000,NULL);
CREATE TABLE digests (
  kind TEXT NOT NULL,
  day TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (kind, day)
) STRICT;
INSERT INTO digests VALUES('chair','2024-05-07',1715063400197);
INSERT INTO digests VALUES('secretary','2024-05-07',1715063400197);
INSERT INTO digests VALUES('chair','2024-05-09',1715217300000);
INSERT INTO digests VALUES('secretary','2024-05-09',1715217300000);
INSERT INTO digests VALUES('chair','2024-05-10',1715303700000);
INSERT INTO digests VALUES('secretary','2024-05-10',1715303700000);
INSERT INTO digests VALUES('chairWeekly','2024-05-13',1715562901507);
INSERT INTO digests VALUES('chair','2024-05-13',1715562901507);
INSERT INTO digests VALUES('head','2024-05-13',1715562901507);
INSERT INTO digests VALUES('secretaryWeekly','2024-05-13',1715562901507);
INSERT INTO digests VALUES('secretary','2024-05-13',1715562901507);
INSERT INTO digests VALUES('chairWeekly','2024-05-20',1716167709042);
INSERT INTO digests VALUES('chair','2024-05-20',1716167709042);
INSERT INTO digests VALUES('head','2024-05-20',1716167709042);
INSERT INTO digests VALUES('secretaryWeekly','2024-05-20',1716167709042);
INSERT INTO digests VALUES('secretary','2024-05-20',1716167709042);
CREATE TABLE personal_reminders (
  id INTEGER PRIMARY KEY,
  officer_id INTEGER NOT NULL REFERENCES officers (id),
  assignment_id INTEGER REFERENCES assignments (id),
  text TEXT NOT NULL,
  due_at INTEGER NOT NULL,
  asked_at INTEGER NOT NULL,
  inbox_id INTEGER REFERENCES inbox (id),
  state TEXT NOT NULL CHECK (state IN ('pending', 'queued', 'sent', 'unknown', 'skipped', 'void')),
  outbox_id INTEGER REFERENCES outbox (id)
) STRICT;
CREATE TABLE rounds (
  id INTEGER PRIMARY KEY,
  platform TEXT NOT NULL,
  account TEXT NOT NULL,
  chat_id TEXT NOT NULL,
  unit_id INTEGER REFERENCES units (id),
  campaign_id INTEGER REFERENCES campaigns (id),
  phase TEXT,
  opened_by INTEGER REFERENCES officers (id),
  opened_at INTEGER NOT NULL,
  day TEXT NOT NULL,
  since INTEGER NOT NULL,
  changes_from INTEGER NOT NULL,
  history_from INTEGER NOT NULL,
  ask_again_at INTEGER NOT NULL,
  asked_again INTEGER NOT NULL DEFAULT 0 CHECK (asked_again IN (0, 1)),
  closes_at INTEGER NOT NULL,
  closed_at INTEGER,
  units_asked INTEGER NOT NULL DEFAULT 0,
  units_answered INTEGER NOT NULL DEFAULT 0,
  units_absent INTEGER NOT NULL DEFAULT 0,
  last_answer_at INTEGER,
  settled INTEGER NOT NULL DEFAULT 0,
  decisions_open INTEGER NOT NULL DEFAULT 0,
  CHECK (opened_at < closes_at),
  CHECK (units_answered + units_absent <= units_asked)
) STRICT;
CREATE TABLE round_members (
  round_id INTEGER NOT NULL REFERENCES rounds (id),
  unit_id INTEGER NOT NULL REFERENCES units (id),
  officer_id INTEGER NOT NULL REFERENCES officers (id),
  standing TEXT NOT NULL CHECK (standing IN ('answered', 'asked', 'absent', 'unreachable')),
  answered_at INTEGER,
  PRIMARY KEY (round_id, unit_id, officer_id),
  CHECK (standing <> 'answered' OR answered_at IS NOT NULL)
) STRICT;
CREATE TABLE replanning (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  rules TEXT NOT NULL,
  after_id INTEGER
, families TEXT NOT NULL DEFAULT '') STRICT;
INSERT INTO replanning VALUES(1,'calendar=34b8f4908b8c52d2 acknowledgement=95af0303e958858d deadline=a0857280ddb35905 silence=9f813e1436dfc54d reportDate=7084bfe919ecbf3b step=8b10121fc6be5145 blocker=5316aa2c69f809a7 confirmation=35e3e5b27fc53704 urge=f2a7c7ab0cb41c1f decision=f909ff9a528d15ad',NULL,'');
CREATE TABLE alerts (
  kind TEXT PRIMARY KEY,
  level INTEGER NOT NULL CHECK (level >= 0),
  told_at INTEGER
) STRICT;
CREATE INDEX unit_names_folded ON unit_names (folded);
CREATE INDEX unit_paths_ancestor ON unit_paths (ancestor_id, unit_id);
CREATE INDEX officers_unit ON officers (unit_id);
CREATE INDEX grants_unit ON grants (unit_id, role);
CREATE INDEX identities_officer ON identities (officer_id);
CREATE INDEX wrong_codes_user ON wrong_codes (platform, account, user_id, at);
CREATE INDEX stranger_notices_at ON stranger_notices (platform, account, at);
CREATE INDEX assignments_officer ON assignments (officer_id, state);
CREATE INDEX assignments_chair ON assignments (chair_id, state);
CREATE INDEX assignments_blocked ON assignments (open_blockers) WHERE open_blockers > 0;
CREATE UNIQUE INDEX tenures_open ON tenures (assignment_id) WHERE to_at IS NULL;
CREATE TRIGGER history_no_update BEFORE UPDATE ON history
BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
CREATE TRIGGER history_no_delete BEFORE DELETE ON history
BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
CREATE INDEX outbox_open ON outbox (platform, account, chat_id, id) WHERE state IN ('pending', 'sending', 'unknown');
CREATE INDEX outbox_ended ON outbox (state) WHERE state IN ('refused', 'parked');
CREATE INDEX reminders_outbox ON reminders (outbox_id) WHERE outbox_id IS NOT NULL;
CREATE INDEX assignments_demands ON assignments (chair_id) WHERE open_demands > 0;
CREATE UNIQUE INDEX assignments_work ON assignments (campaign_id, work_code, (COALESCE(planned_unit_id, unit_id))) WHERE campaign_id IS NOT NULL AND work_code IS NOT NULL;
CREATE INDEX tenures_assignment ON tenures (assignment_id, id);
CREATE INDEX assignments_figures ON assignments (unit_id, state, due_at, submitted_at, original_due_at, phase, campaign_id);
CREATE INDEX history_assignment ON history (assignment_id, id, recorded_at);
CREATE INDEX absences_officer ON absences (officer_id, to_date) WHERE ended_at IS NULL;
CREATE INDEX absences_stand_in ON absences (stand_in_id, to_date) WHERE ended_at IS NULL;
CREATE INDEX delegations_delegate ON delegations (delegate_id, to_date) WHERE ended_at IS NULL;
CREATE INDEX delegations_chair ON delegations (chair_id, to_date) WHERE ended_at IS NULL;
CREATE INDEX history_old ON history (id) WHERE state IS NULL;
CREATE INDEX rule_versions_kind ON rule_versions (kind, id);
CREATE TRIGGER rule_versions_no_update BEFORE UPDATE ON rule_versions
BEGIN SELECT RAISE(ABORT, 'rule_versions is append-only'); END;
CREATE TRIGGER rule_versions_no_delete BEFORE DELETE ON rule_versions
BEGIN SELECT RAISE(ABORT, 'rule_versions is append-only'); END;
CREATE INDEX links_officer ON links (officer_id);
CREATE INDEX links_open ON links (platform, account, user_id) WHERE unlinked_at IS NULL;
CREATE INDEX reminders_digest ON reminders (due_at, id) WHERE state = 'pending' AND in_digest = 1;
CREATE INDEX reminders_skipped ON reminders (reason, ended_at) WHERE state = 'skipped';
CREATE INDEX reminders_due ON reminders (speak_at, id) WHERE state = 'pending' AND in_digest = 0;
CREATE INDEX reminders_flash ON reminders (speak_at, id) WHERE state = 'pending' AND in_digest = 0 AND breaks_quiet = 1;
CREATE INDEX identities_refused ON identities (platform, account, private_chat) WHERE refused_at IS NOT NULL;
CREATE INDEX outbox_reminders ON outbox (platform, account, chat_id, created_at) WHERE purpose = 'reminder';
CREATE INDEX outbox_settled ON outbox (platform, account, settled_at) WHERE settled_at IS NOT NULL;
CREATE UNIQUE INDEX personal_reminders_same ON personal_reminders (officer_id, COALESCE(assignment_id, 0), due_at, text);
CREATE INDEX personal_reminders_due ON personal_reminders (due_at, id) WHERE state = 'pending';
CREATE INDEX personal_reminders_outbox ON personal_reminders (outbox_id) WHERE outbox_id IS NOT NULL;
CREATE UNIQUE INDEX rounds_open ON rounds (platform, account, chat_id) WHERE closed_at IS NULL;
CREATE INDEX rounds_chat ON rounds (platform, account, chat_id, opened_at);
CREATE INDEX outbox_message ON outbox (message_id) WHERE message_id IS NOT NULL;
CREATE INDEX assignments_open ON assignments (id) WHERE state NOT IN ('draft', 'completed', 'cancelled');
CREATE INDEX inbox_pending ON inbox (lane, id) WHERE state = 'pending';
CREATE INDEX inbox_waiting ON inbox (platform, account, chat_id, lane) WHERE state = 'pending';
CREATE INDEX inbox_failed ON inbox (id) WHERE state = 'failed';
CREATE INDEX inbox_raw ON inbox (received_at) WHERE raw <> '';
CREATE INDEX inbox_edits ON inbox (platform, account, edits) WHERE edits IS NOT NULL;
CREATE INDEX history_inbox ON history (inbox_id) WHERE inbox_id IS NOT NULL;
COMMIT;
PRAGMA user_version=14;
