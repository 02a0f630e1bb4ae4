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
INSERT INTO unit_names VALUES(2,'thong tin va truyen thong',NULL);
INSERT INTO unit_names VALUES(2,'s thong tin va truyen thong',NULL);
INSERT INTO unit_names VALUES(2,'ubnd so thong tin va truyen thong',NULL);
INSERT INTO unit_names VALUES(2,'so thong tin va truyen thong',NULL);
INSERT INTO unit_names VALUES(2,'ubnd thong tin va truyen thong',NULL);
INSERT INTO unit_names VALUES(3,'catp','CATP');
INSERT INTO unit_names VALUES(3,'cong an tp','Công an TP');
INSERT INTO unit_names VALUES(3,'ca thanh pho',NULL);
INSERT INTO unit_names VALUES(3,'thanh pho',NULL);
INSERT INTO unit_names VALUES(3,'ubnd cong an thanh pho',NULL);
INSERT INTO unit_names VALUES(3,'ubnd thanh pho',NULL);
INSERT INTO unit_names VALUES(3,'cong an thanh pho',NULL);
INSERT INTO unit_names VALUES(4,'hm','HM');
INSERT INTO unit_names VALUES(4,'ubnd hoang mai',NULL);
INSERT INTO unit_names VALUES(4,'ubnd quan hoang mai',NULL);
INSERT INTO unit_names VALUES(4,'quan hoang mai',NULL);
INSERT INTO unit_names VALUES(4,'hoang mai',NULL);
INSERT INTO unit_names VALUES(4,'q hoang mai',NULL);
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
  used_at INTEGER NOT NULL,
  PRIMARY KEY (platform, account, user_id)
) STRICT;
INSERT INTO identities VALUES('zalo','1459232241454765289','91ed8811cee98fa0eb56','91ed8811cee98fa0eb56',1,1715063400000,1719363601506);
INSERT INTO identities VALUES('zalo','1459232241454765289','91df7f11cedd42f9eb63','91df7f11cedd42f9eb63',2,1715063400000,1715063400000);
INSERT INTO identities VALUES('zalo','1459232241454765289','91df8811cedd5244eb63','91df8811cedd5244eb63',3,1715063400000,1715063400000);
INSERT INTO identities VALUES('zalo','1459232241454765289','c2f573d5ce439ec5e63e','c2f573d5ce439ec5e63e',4,1715063400000,1715063400000);
INSERT INTO identities VALUES('zalo','1459232241454765289','c3219bd5ce691da8e642','c3219bd5ce691da8e642',5,1715063400000,1716166803010);
INSERT INTO identities VALUES('zalo','1459232241454765289','4b61f7cde77b2378650e','4b61f7cde77b2378650e',6,1715063400000,1715063400000);
INSERT INTO identities VALUES('zalo','1459232241454765289','4b79c7cde78f63c96518','4b79c7cde78f63c96518',7,1715063400000,1715063400000);
INSERT INTO identities VALUES('zalo','1459232241454765289','0b39f4fb5b46dd3129ef','0b39f4fb5b46dd3129ef',8,1715063400000,1715063400000);
INSERT INTO identities VALUES('zalo','1459232241454765289','0b4af4fb5b5550642a0d','0b4af4fb5b5550642a0d',9,1715063400000,1719363602709);
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
INSERT INTO dialogues VALUES('zalo','1459232241454765289','c3219bd5ce691da8e642','c3219bd5ce691da8e642','{"requests":[],"mention":{"code":4,"at":741056400.0000665}}');
INSERT INTO dialogues VALUES('zalo','1459232241454765289','0b39f4fb5b46dd3129ef','0b39f4fb5b46dd3129ef','{"requests":[{"intent":"confirm","askedAt":736909207.8333452,"code":1}]}');
INSERT INTO dialogues VALUES('zalo','1459232241454765289','0b4af4fb5b5550642a0d','0b4af4fb5b5550642a0d','{"mention":{"at":741056402.709827,"code":2},"requests":[]}');
INSERT INTO dialogues VALUES('zalo','1459232241454765289','c2f573d5ce439ec5e63e','c2f573d5ce439ec5e63e','{"requests":[{"askedAt":737859605.4217712,"intent":"confirm","code":3}]}');
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
  completed_at INTEGER, authority TEXT NOT NULL DEFAULT '', planned_unit_id INTEGER REFERENCES units (id), extensions INTEGER NOT NULL DEFAULT 0 CHECK (extensions >= 0), report_deadlines TEXT NOT NULL DEFAULT '[]', report_to TEXT NOT NULL DEFAULT '', blockers TEXT NOT NULL DEFAULT '[]', blockers_raised INTEGER NOT NULL DEFAULT 0, demands TEXT NOT NULL DEFAULT '[]', open_demands INTEGER NOT NULL DEFAULT 0, awaits_head INTEGER NOT NULL DEFAULT 0 CHECK (awaits_head IN (0, 1)), returns INTEGER NOT NULL DEFAULT 0 CHECK (returns >= 0), paused_from TEXT, paused_at INTEGER, original_due_at INTEGER,
  CHECK (state IN ('draft', 'cancelled') OR (officer_id IS NOT NULL AND chair_id IS NOT NULL AND due_at IS NOT NULL AND work <> '' AND responsibility <> '' AND expected_result <> '' AND steps <> '[]' AND issued_at IS NOT NULL)),
  CHECK (state NOT IN ('submitted', 'completed') OR submitted_at IS NOT NULL)
) STRICT;
INSERT INTO assignments VALUES(1,1,'V1',NULL,4,'Rà soát, phân công theo 5 rõ; lập danh sách cán bộ đầu mối',9,'UBND cấp huyện chịu trách nhiệm; cán bộ đầu mối tổng hợp','[{"isDone":false,"title":"Rà soát phân công"},{"isDone":false,"title":"Trình ký danh sách"}]','Danh sách cán bộ đầu mối',1,'[]',NULL,'2024-05-10',1715360400000,'2024-05-10',1,NULL,NULL,'completed',70,NULL,NULL,NULL,0,1715063400000,1715063400791,1715216407826,1715216407826,9,1715216409029,'',NULL,0,'[]','','[]',0,'[]',0,0,1,NULL,NULL,1715360400000);
INSERT INTO assignments VALUES(2,1,'V2',NULL,4,'Tập huấn, hướng dẫn UBND cấp xã',9,'UBND cấp huyện tổ chức','[{"isDone":false,"title":"Lập kế hoạch tập huấn"},{"isDone":false,"title":"Tổng hợp biên bản"}]','Biên bản tập huấn của từng phường',1,'[]',NULL,'2024-05-20',1716224400000,'2024-05-09',2,14,'xã, phường','inProgress',NULL,9,14,'xã, phường',1,1715063400000,1715063400791,1719363602707,NULL,NULL,NULL,'',NULL,1,'[]','','[{"number":1,"raisedAt":1719363602707,"raisedBy":9}]',1,'[]',0,0,0,NULL,NULL,1715274000000);
INSERT INTO assignments VALUES(3,1,'T1',NULL,2,'Hỗ trợ, hướng dẫn đơn vị viễn thông xác định cấp độ an toàn hệ thống',5,'Sở hướng dẫn, thẩm định hồ sơ','[{"isDone":false,"title":"Hướng dẫn lập hồ sơ"},{"isDone":false,"title":"Thẩm định hồ sơ"}]','Văn bản hướng dẫn, hồ sơ cấp độ',1,'[]',NULL,'2024-06-15',1718470800000,'2024-06-15',1,NULL,NULL,'submitted',NULL,50,60,'cơ sở',0,1715063400000,1715063403202,1716166805414,1716166805414,5,NULL,'',NULL,0,'[]','','[]',0,'[]',0,1,0,NULL,NULL,1718470800000);
INSERT INTO assignments VALUES(4,1,'T2',NULL,2,'Phương án bảo đảm an ninh, an toàn thông tin và dữ liệu của ứng dụng',5,'Sở chủ trì xây dựng; Công an thành phố cho ý kiến','[{"isDone":false,"title":"Dự thảo phương án"},{"isDone":false,"title":"Lấy ý kiến"},{"isDone":false,"title":"Trình phê duyệt"}]','Phương án được phê duyệt',1,'[3]',NULL,'2024-06-30',1719766800000,'2024-06-30',1,NULL,NULL,'inProgress',NULL,NULL,NULL,NULL,1,1715063400000,1715063405610,1719363601504,NULL,NULL,NULL,'',NULL,0,'[]','','[{"number":1,"raisedAt":1715063405610,"raisedBy":5}]',1,'[]',0,0,0,NULL,NULL,1719766800000);
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
INSERT INTO history VALUES(5,1,'acknowledge',9,0,1715063400794,1715063400791,1,NULL,'{"acknowledgedAt":1715063400791,"campaign":1,"chair":1,"coordinating":[],"deadline":"2024-05-10","deadlineVersion":1,"expectedResult":"Danh sách cán bộ đầu mối","id":1,"issuedAt":1715063400000,"officer":9,"originalDeadline":"2024-05-10","progress":{},"responsibility":"UBND cấp huyện chịu trách nhiệm; cán bộ đầu mối tổng hợp","state":"acknowledged","steps":[{"isDone":false,"title":"Rà soát phân công"},{"isDone":false,"title":"Trình ký danh sách"}],"unit":4,"work":"Rà soát, phân công theo 5 rõ; lập danh sách cán bộ đầu mối","workCode":"V1"}',NULL,'52b2f33c1870cb280f4f529cbf79fcb2a31772d0a981a7d7010df07fa3a7319c',NULL,4,1,NULL,'acknowledged',1715360400000,1715360400000,NULL);
INSERT INTO history VALUES(6,2,'acknowledge',9,0,1715063400794,1715063400791,1,NULL,'{"acknowledgedAt":1715063400791,"campaign":1,"chair":1,"coordinating":[],"deadline":"2024-05-09","deadlineVersion":1,"expectedResult":"Biên bản tập huấn của từng phường","id":2,"issuedAt":1715063400000,"officer":9,"originalDeadline":"2024-05-09","progress":{},"responsibility":"UBND cấp huyện tổ chức","state":"acknowledged","steps":[{"isDone":false,"title":"Lập kế hoạch tập huấn"},{"isDone":false,"title":"Tổng hợp biên bản"}],"target":{"amount":14,"unit":"xã, phường"},"unit":4,"work":"Tập huấn, hướng dẫn UBND cấp xã","workCode":"V2"}',NULL,'5d2e21e9a20bb820326f045ae82c4cde20a4158c0d330a2f9bb99ac49271af9b',NULL,4,1,NULL,'acknowledged',1715274000000,1715274000000,NULL);
INSERT INTO history VALUES(7,2,'report',9,0,1715063402001,1715063401999,2,NULL,'{"acknowledgedAt":1715063400791,"campaign":1,"chair":1,"coordinating":[],"deadline":"2024-05-09","deadlineVersion":1,"expectedResult":"Biên bản tập huấn của từng phường","id":2,"issuedAt":1715063400000,"officer":9,"originalDeadline":"2024-05-09","progress":{"quantity":{"done":5,"of":14,"unit":"xã, phường"}},"reportedAt":1715063401999,"responsibility":"UBND cấp huyện tổ chức","state":"inProgress","steps":[{"isDone":false,"title":"Lập kế hoạch tập huấn"},{"isDone":false,"title":"Tổng hợp biên bản"}],"target":{"amount":14,"unit":"xã, phường"},"unit":4,"work":"Tập huấn, hướng dẫn UBND cấp xã","workCode":"V2"}',NULL,'3f6f07511f0f979afda05a15e85d93e958f2872580b32a9299bf467613c28018',NULL,4,1,NULL,'inProgress',1715274000000,1715274000000,NULL);
INSERT INTO history VALUES(8,3,'acknowledge',5,0,1715063403204,1715063403202,3,NULL,'{"acknowledgedAt":1715063403202,"campaign":1,"chair":1,"coordinating":[],"deadline":"2024-06-15","deadlineVersion":1,"expectedResult":"Văn bản hướng dẫn, hồ sơ cấp độ","id":3,"issuedAt":1715063400000,"officer":5,"originalDeadline":"2024-06-15","progress":{},"responsibility":"Sở hướng dẫn, thẩm định hồ sơ","state":"acknowledged","steps":[{"isDone":false,"title":"Hướng dẫn lập hồ sơ"},{"isDone":false,"title":"Thẩm định hồ sơ"}],"unit":2,"work":"Hỗ trợ, hướng dẫn đơn vị viễn thông xác định cấp độ an toàn hệ thống","workCode":"T1"}',NULL,'55705eb2e58599a339bd578ba7082133cc0c7546cba1def53a2d25bf5940c81b',NULL,2,1,NULL,'acknowledged',1718470800000,1718470800000,NULL);
INSERT INTO history VALUES(9,3,'report',5,0,1715063404411,1715063404406,4,NULL,'{"acknowledgedAt":1715063403202,"campaign":1,"chair":1,"coordinating":[],"deadline":"2024-06-15","deadlineVersion":1,"expectedResult":"Văn bản hướng dẫn, hồ sơ cấp độ","id":3,"issuedAt":1715063400000,"officer":5,"originalDeadline":"2024-06-15","progress":{"quantity":{"done":45,"of":60,"unit":"cơ sở"}},"reportedAt":1715063404406,"responsibility":"Sở hướng dẫn, thẩm định hồ sơ","state":"inProgress","steps":[{"isDone":false,"title":"Hướng dẫn lập hồ sơ"},{"isDone":false,"title":"Thẩm định hồ sơ"}],"unit":2,"work":"Hỗ trợ, hướng dẫn đơn vị viễn thông xác định cấp độ an toàn hệ thống","workCode":"T1"}',NULL,'fee932154d0b8256d4892c95842b3e001a4a9a926575b1358e5b0b1452c8e7f3',NULL,2,1,NULL,'inProgress',1718470800000,1718470800000,NULL);
INSERT INTO history VALUES(10,4,'blocker',5,0,1715063405618,1715063405610,5,NULL,'{"acknowledgedAt":1715063405610,"blockers":[{"number":1,"raisedAt":1715063405610,"raisedBy":5}],"blockersRaised":1,"campaign":1,"chair":1,"coordinating":[3],"deadline":"2024-06-30","deadlineVersion":1,"expectedResult":"Phương án được phê duyệt","id":4,"issuedAt":1715063400000,"officer":5,"originalDeadline":"2024-06-30","progress":{},"reportedAt":1715063405610,"responsibility":"Sở chủ trì xây dựng; Công an thành phố cho ý kiến","state":"inProgress","steps":[{"isDone":false,"title":"Dự thảo phương án"},{"isDone":false,"title":"Lấy ý kiến"},{"isDone":false,"title":"Trình phê duyệt"}],"unit":2,"work":"Phương án bảo đảm an ninh, an toàn thông tin và dữ liệu của ứng dụng","workCode":"T2"}','d50c29e56afd674893ba6534c2f14f50ff6192b17f3170849e93369c5dc0494f','60a3af3df2f62608b858f025b466dea2ec9fb3965aca555e5882457ab65919de',NULL,2,1,NULL,'inProgress',1719766800000,1719766800000,NULL);
INSERT INTO history VALUES(11,1,'report',9,0,1715063406830,1715063406813,6,NULL,'{"acknowledgedAt":1715063400791,"campaign":1,"chair":1,"coordinating":[],"deadline":"2024-05-10","deadlineVersion":1,"expectedResult":"Danh sách cán bộ đầu mối","id":1,"issuedAt":1715063400000,"officer":9,"originalDeadline":"2024-05-10","progress":{"percent":70},"reportedAt":1715063406813,"responsibility":"UBND cấp huyện chịu trách nhiệm; cán bộ đầu mối tổng hợp","state":"inProgress","steps":[{"isDone":false,"title":"Rà soát phân công"},{"isDone":false,"title":"Trình ký danh sách"}],"unit":4,"work":"Rà soát, phân công theo 5 rõ; lập danh sách cán bộ đầu mối","workCode":"V1"}',NULL,'1ad77f9ed8caf829046422f3a0d163768b5323bcd51696404829a3d2ad6a5b72',NULL,4,1,NULL,'inProgress',1715360400000,1715360400000,NULL);
INSERT INTO history VALUES(12,2,'askExtension',9,0,1715130001508,1715130001503,8,NULL,'{"acknowledgedAt":1715063400791,"campaign":1,"chair":1,"coordinating":[],"deadline":"2024-05-09","deadlineVersion":1,"demands":[{"askedAt":1715130001503,"askedBy":9,"wish":{"deadline":{"_0":"2024-05-20"}}}],"expectedResult":"Biên bản tập huấn của từng phường","id":2,"issuedAt":1715063400000,"officer":9,"originalDeadline":"2024-05-09","progress":{"quantity":{"done":5,"of":14,"unit":"xã, phường"}},"reportedAt":1715063401999,"responsibility":"UBND cấp huyện tổ chức","state":"inProgress","steps":[{"isDone":false,"title":"Lập kế hoạch tập huấn"},{"isDone":false,"title":"Tổng hợp biên bản"}],"target":{"amount":14,"unit":"xã, phường"},"unit":4,"work":"Tập huấn, hướng dẫn UBND cấp xã","workCode":"V2"}','5a12fd7aa55165ce35b7e51d11dc902cc2162215465aa9bdcdc7559bb6c56f77','2f1e6fdd61828ea198a504ea1d467151242c698298a0821e2168de930553ec27',NULL,4,1,NULL,'inProgress',1715274000000,1715274000000,NULL);
INSERT INTO history VALUES(13,2,'extend',1,0,1715216404219,1715216404212,9,NULL,'{"acknowledgedAt":1715063400791,"campaign":1,"chair":1,"coordinating":[],"deadline":"2024-05-20","deadlineVersion":2,"expectedResult":"Biên bản tập huấn của từng phường","extensions":1,"id":2,"issuedAt":1715063400000,"officer":9,"originalDeadline":"2024-05-09","progress":{"quantity":{"done":5,"of":14,"unit":"xã, phường"}},"reportedAt":1715063401999,"responsibility":"UBND cấp huyện tổ chức","state":"inProgress","steps":[{"isDone":false,"title":"Lập kế hoạch tập huấn"},{"isDone":false,"title":"Tổng hợp biên bản"}],"target":{"amount":14,"unit":"xã, phường"},"unit":4,"work":"Tập huấn, hướng dẫn UBND cấp xã","workCode":"V2"}',NULL,'2ccae54880e242102b48646285783b16051fc4664b458f4f9f239211eaca4f54',NULL,4,1,NULL,'inProgress',1716224400000,1715274000000,NULL);
INSERT INTO history VALUES(14,1,'submit',9,0,1715216405422,1715216405419,10,NULL,'{"acknowledgedAt":1715063400791,"awaitsHead":true,"campaign":1,"chair":1,"coordinating":[],"deadline":"2024-05-10","deadlineVersion":1,"expectedResult":"Danh sách cán bộ đầu mối","id":1,"issuedAt":1715063400000,"officer":9,"originalDeadline":"2024-05-10","progress":{"percent":70},"reportedAt":1715216405419,"responsibility":"UBND cấp huyện chịu trách nhiệm; cán bộ đầu mối tổng hợp","state":"submitted","steps":[{"isDone":false,"title":"Rà soát phân công"},{"isDone":false,"title":"Trình ký danh sách"}],"submittedAt":1715216405419,"submittedBy":9,"unit":4,"work":"Rà soát, phân công theo 5 rõ; lập danh sách cán bộ đầu mối","workCode":"V1"}','45ca5dffd3debe6d167ece6515b1278b5b2afedacce795139e1e28e7decda428','4ddb5102ad767b99940c05539c0682df4e0b3e9f39d8df9ac76b9ba191e2da49',NULL,4,1,NULL,'submitted',1715360400000,1715360400000,1715216405419);
INSERT INTO history VALUES(15,1,'sendBack',1,0,1715216406630,1715216406623,11,NULL,'{"acknowledgedAt":1715063400791,"campaign":1,"chair":1,"coordinating":[],"deadline":"2024-05-10","deadlineVersion":1,"expectedResult":"Danh sách cán bộ đầu mối","id":1,"issuedAt":1715063400000,"officer":9,"originalDeadline":"2024-05-10","progress":{"percent":70},"reportedAt":1715216405419,"responsibility":"UBND cấp huyện chịu trách nhiệm; cán bộ đầu mối tổng hợp","returns":1,"state":"returned","steps":[{"isDone":false,"title":"Rà soát phân công"},{"isDone":false,"title":"Trình ký danh sách"}],"unit":4,"work":"Rà soát, phân công theo 5 rõ; lập danh sách cán bộ đầu mối","workCode":"V1"}','99ee5f0fc58920805b34f60da8673dc25bbddb74e1b78ef8055c3a1db15e5548','e06aaf9c85af0eef69b02b9c313867f640cf91ccc603ca7e56f64652be198c84',NULL,4,1,NULL,'returned',1715360400000,1715360400000,NULL);
INSERT INTO history VALUES(16,1,'submit',9,0,1715216407833,1715216407826,12,NULL,'{"acknowledgedAt":1715063400791,"awaitsHead":true,"campaign":1,"chair":1,"coordinating":[],"deadline":"2024-05-10","deadlineVersion":1,"expectedResult":"Danh sách cán bộ đầu mối","id":1,"issuedAt":1715063400000,"officer":9,"originalDeadline":"2024-05-10","progress":{"percent":70},"reportedAt":1715216407826,"responsibility":"UBND cấp huyện chịu trách nhiệm; cán bộ đầu mối tổng hợp","returns":1,"state":"submitted","steps":[{"isDone":false,"title":"Rà soát phân công"},{"isDone":false,"title":"Trình ký danh sách"}],"submittedAt":1715216407826,"submittedBy":9,"unit":4,"work":"Rà soát, phân công theo 5 rõ; lập danh sách cán bộ đầu mối","workCode":"V1"}','133a443633568e1bf20d254a35b30b7ea70f251dc8612a2ebf474076433caffc','4d0b60641e4d4087b255f12a2b70a5eeca6491f7572c5cc7d7cd218bf787f99d',NULL,4,1,NULL,'submitted',1715360400000,1715360400000,1715216407826);
INSERT INTO history VALUES(17,1,'confirm',1,0,1715216409031,1715216409029,13,NULL,'{"acknowledgedAt":1715063400791,"campaign":1,"chair":1,"completedAt":1715216409029,"coordinating":[],"deadline":"2024-05-10","deadlineVersion":1,"expectedResult":"Danh sách cán bộ đầu mối","id":1,"issuedAt":1715063400000,"officer":9,"originalDeadline":"2024-05-10","progress":{"percent":70},"reportedAt":1715216407826,"responsibility":"UBND cấp huyện chịu trách nhiệm; cán bộ đầu mối tổng hợp","returns":1,"state":"completed","steps":[{"isDone":false,"title":"Rà soát phân công"},{"isDone":false,"title":"Trình ký danh sách"}],"submittedAt":1715216407826,"submittedBy":9,"unit":4,"work":"Rà soát, phân công theo 5 rõ; lập danh sách cán bộ đầu mối","workCode":"V1"}',NULL,'dd7739b90312e1705907f73dcdb582fd492439e8314949f7d73cdcba65b75261',NULL,4,1,NULL,'completed',1715360400000,1715360400000,1715216407826);
INSERT INTO history VALUES(18,3,'report',5,0,1716166803010,1716166803008,15,NULL,'{"acknowledgedAt":1715063403202,"campaign":1,"chair":1,"coordinating":[],"deadline":"2024-06-15","deadlineVersion":1,"expectedResult":"Văn bản hướng dẫn, hồ sơ cấp độ","id":3,"issuedAt":1715063400000,"officer":5,"originalDeadline":"2024-06-15","progress":{"quantity":{"done":50,"of":60,"unit":"cơ sở"}},"reportedAt":1716166803008,"responsibility":"Sở hướng dẫn, thẩm định hồ sơ","state":"inProgress","steps":[{"isDone":false,"title":"Hướng dẫn lập hồ sơ"},{"isDone":false,"title":"Thẩm định hồ sơ"}],"unit":2,"work":"Hỗ trợ, hướng dẫn đơn vị viễn thông xác định cấp độ an toàn hệ thống","workCode":"T1"}',NULL,'198153588a218a9d1ba59dd066ab79d9ab111df27da40f06449ec82f15db86d9',NULL,2,1,NULL,'inProgress',1718470800000,1718470800000,NULL);
INSERT INTO history VALUES(19,2,'report',9,0,1716166804214,1716166804212,16,NULL,'{"acknowledgedAt":1715063400791,"campaign":1,"chair":1,"coordinating":[],"deadline":"2024-05-20","deadlineVersion":2,"expectedResult":"Biên bản tập huấn của từng phường","extensions":1,"id":2,"issuedAt":1715063400000,"officer":9,"originalDeadline":"2024-05-09","progress":{"quantity":{"done":9,"of":14,"unit":"xã, phường"}},"reportedAt":1716166804212,"responsibility":"UBND cấp huyện tổ chức","state":"inProgress","steps":[{"isDone":false,"title":"Lập kế hoạch tập huấn"},{"isDone":false,"title":"Tổng hợp biên bản"}],"target":{"amount":14,"unit":"xã, phường"},"unit":4,"work":"Tập huấn, hướng dẫn UBND cấp xã","workCode":"V2"}',NULL,'defe33552e707d0fa1442ecfa5d1c42c2d44dcc4126d8a94bf90dbcdd9f2d81c',NULL,4,1,NULL,'inProgress',1716224400000,1715274000000,NULL);
INSERT INTO history VALUES(20,3,'submit',5,0,1716166805421,1716166805414,17,NULL,'{"acknowledgedAt":1715063403202,"awaitsHead":true,"campaign":1,"chair":1,"coordinating":[],"deadline":"2024-06-15","deadlineVersion":1,"expectedResult":"Văn bản hướng dẫn, hồ sơ cấp độ","id":3,"issuedAt":1715063400000,"officer":5,"originalDeadline":"2024-06-15","progress":{"quantity":{"done":50,"of":60,"unit":"cơ sở"}},"reportedAt":1716166805414,"responsibility":"Sở hướng dẫn, thẩm định hồ sơ","state":"submitted","steps":[{"isDone":false,"title":"Hướng dẫn lập hồ sơ"},{"isDone":false,"title":"Thẩm định hồ sơ"}],"submittedAt":1716166805414,"submittedBy":5,"unit":2,"work":"Hỗ trợ, hướng dẫn đơn vị viễn thông xác định cấp độ an toàn hệ thống","workCode":"T1"}','fb8d23b10e4dbfdd7a37a1ac733137db6dab374c81f3f653abfedd03e72f1a0d','e7cd94c4dac7af47c916291e7b245ed1a66149fb2b9346ce1fafff3adc88e8aa',NULL,2,1,NULL,'submitted',1718470800000,1718470800000,1716166805414);
INSERT INTO history VALUES(21,4,'note',1,0,1719363601506,1719363601504,20,NULL,'{"acknowledgedAt":1715063405610,"blockers":[{"number":1,"raisedAt":1715063405610,"raisedBy":5}],"blockersRaised":1,"campaign":1,"chair":1,"coordinating":[3],"deadline":"2024-06-30","deadlineVersion":1,"expectedResult":"Phương án được phê duyệt","id":4,"issuedAt":1715063400000,"officer":5,"originalDeadline":"2024-06-30","progress":{},"reportedAt":1719363601504,"responsibility":"Sở chủ trì xây dựng; Công an thành phố cho ý kiến","state":"inProgress","steps":[{"isDone":false,"title":"Dự thảo phương án"},{"isDone":false,"title":"Lấy ý kiến"},{"isDone":false,"title":"Trình phê duyệt"}],"unit":2,"work":"Phương án bảo đảm an ninh, an toàn thông tin và dữ liệu của ứng dụng","workCode":"T2"}','b6d060b7a8bf01ce786a6db328f97703521b24ceb5dd1dcff1a2207e0ed95102','b942c18bf0c1f7d24ccfd77ce3e84b43d3ba0d8a3f71c5ca27f040703a6b42d4',NULL,2,1,NULL,'inProgress',1719766800000,1719766800000,NULL);
INSERT INTO history VALUES(22,2,'blocker',9,0,1719363602709,1719363602707,21,NULL,'{"acknowledgedAt":1715063400791,"blockers":[{"number":1,"raisedAt":1719363602707,"raisedBy":9}],"blockersRaised":1,"campaign":1,"chair":1,"coordinating":[],"deadline":"2024-05-20","deadlineVersion":2,"expectedResult":"Biên bản tập huấn của từng phường","extensions":1,"id":2,"issuedAt":1715063400000,"officer":9,"originalDeadline":"2024-05-09","progress":{"quantity":{"done":9,"of":14,"unit":"xã, phường"}},"reportedAt":1719363602707,"responsibility":"UBND cấp huyện tổ chức","state":"inProgress","steps":[{"isDone":false,"title":"Lập kế hoạch tập huấn"},{"isDone":false,"title":"Tổng hợp biên bản"}],"target":{"amount":14,"unit":"xã, phường"},"unit":4,"work":"Tập huấn, hướng dẫn UBND cấp xã","workCode":"V2"}','a12ad05f994dc6d97852dd44be178c3736a040c3a53de783a335e005a298c717','3eaf3353218afcb37e55a436ebf301845f19e01ec46fcb39225894faccee924c',NULL,4,1,NULL,'inProgress',1716224400000,1715274000000,NULL);
CREATE TABLE history_texts (
  history_id INTEGER PRIMARY KEY REFERENCES history (id),
  salt TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT;
INSERT INTO history_texts VALUES(10,'3mynd44nlh8063ip8wju1ytq48','chưa có kinh phí');
INSERT INTO history_texts VALUES(12,'1l2bc2wr8g2dr2gc64590k909n','thiếu giảng viên');
INSERT INTO history_texts VALUES(14,'39j9wpetg2rsc1s1amp9hj6l38','danh sách 35 người');
INSERT INTO history_texts VALUES(15,'1q0w6mlnlooyn2adqdx0r0dani','thiếu một phường');
INSERT INTO history_texts VALUES(16,'1m84pcsibfeyl3rtj280zs8e2i','danh sách đủ 36 người');
INSERT INTO history_texts VALUES(20,'sqbj25betwe632hgp3z4ejrbz','60 cơ sở');
INSERT INTO history_texts VALUES(21,'38bhkhpbvelv323yark9txkjf','chuyển #4 cho Công an thành phố');
INSERT INTO history_texts VALUES(22,'3epwt1flygaenqjijjuk25wtz','mưa lớn');
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
  failure TEXT,
  UNIQUE (platform, account, event_key)
) STRICT;
INSERT INTO inbox VALUES(1,'zalo','1459232241454765289','message:e4c63276791f3b2ccc75','message','0b4af4fb5b5550642a0d',0,'0b4af4fb5b5550642a0d',0,1715063400791,1715063400792,'nhận #1, #2',NULL,'{"event_name":"message.text.received","message":{"chat":{"chat_type":"PRIVATE","id":"0b4af4fb5b5550642a0d"},"date":1715063400791,"from":{"display_name":"Cán bộ đầu mối Hoàng Mai","id":"0b4af4fb5b5550642a0d","is_bot":false},"message_id":"e4c63276791f3b2ccc75","text":"nhận #1, #2"}}','done',0,0,NULL,NULL);
INSERT INTO inbox VALUES(2,'zalo','1459232241454765289','message:931e1efb012d85565c8a','message','0b4af4fb5b5550642a0d',0,'0b4af4fb5b5550642a0d',0,1715063401999,1715063402000,'#2 5/14',NULL,'{"event_name":"message.text.received","message":{"chat":{"chat_type":"PRIVATE","id":"0b4af4fb5b5550642a0d"},"date":1715063401999,"from":{"display_name":"Cán bộ đầu mối Hoàng Mai","id":"0b4af4fb5b5550642a0d","is_bot":false},"message_id":"931e1efb012d85565c8a","text":"#2 5/14"}}','done',0,0,NULL,NULL);
INSERT INTO inbox VALUES(3,'zalo','1459232241454765289','message:483f2e5fbf5d9f8e9cf0','message','c3219bd5ce691da8e642',0,'c3219bd5ce691da8e642',0,1715063403202,1715063403203,'nhận #3',NULL,'{"event_name":"message.text.received","message":{"chat":{"chat_type":"PRIVATE","id":"c3219bd5ce691da8e642"},"date":1715063403202,"from":{"display_name":"Cán bộ đầu mối Sở Thông tin và Truyền thông","id":"c3219bd5ce691da8e642","is_bot":false},"message_id":"483f2e5fbf5d9f8e9cf0","text":"nhận #3"}}','done',0,0,NULL,NULL);
INSERT INTO inbox VALUES(4,'zalo','1459232241454765289','message:c04b006a79295e192c55','message','c3219bd5ce691da8e642',0,'c3219bd5ce691da8e642',0,1715063404406,1715063404407,'#3 45/60 cơ sở',NULL,'{"event_name":"message.text.received","message":{"chat":{"chat_type":"PRIVATE","id":"c3219bd5ce691da8e642"},"date":1715063404406,"from":{"display_name":"Cán bộ đầu mối Sở Thông tin và Truyền thông","id":"c3219bd5ce691da8e642","is_bot":false},"message_id":"c04b006a79295e192c55","text":"#3 45/60 cơ sở"}}','done',0,0,NULL,NULL);
INSERT INTO inbox VALUES(5,'zalo','1459232241454765289','message:bc6d26936820e126178a','message','c3219bd5ce691da8e642',0,'c3219bd5ce691da8e642',0,1715063405610,1715063405611,'#4 vướng: chưa có kinh phí',NULL,'{"event_name":"message.text.received","message":{"chat":{"chat_type":"PRIVATE","id":"c3219bd5ce691da8e642"},"date":1715063405610,"from":{"display_name":"Cán bộ đầu mối Sở Thông tin và Truyền thông","id":"c3219bd5ce691da8e642","is_bot":false},"message_id":"bc6d26936820e126178a","text":"#4 vướng: chưa có kinh phí"}}','done',0,0,NULL,NULL);
INSERT INTO inbox VALUES(6,'zalo','1459232241454765289','message:ffca8c84af39797260aa','message','0b4af4fb5b5550642a0d',0,'0b4af4fb5b5550642a0d',0,1715063406813,1715063406818,'#1 70%',NULL,'{"event_name":"message.text.received","message":{"chat":{"chat_type":"PRIVATE","id":"0b4af4fb5b5550642a0d"},"date":1715063406813,"from":{"display_name":"Cán bộ đầu mối Hoàng Mai","id":"0b4af4fb5b5550642a0d","is_bot":false},"message_id":"ffca8c84af39797260aa","text":"#1 70%"}}','done',0,0,NULL,NULL);
INSERT INTO inbox VALUES(7,'zalo','1459232241454765289','message:0ca9a8f7b45b438f4e2a','message','0b4af4fb5b5550642a0d',0,'0b4af4fb5b5550642a0d',0,1715063408016,1715063408017,'việc của tôi',NULL,'{"event_name":"message.text.received","message":{"chat":{"chat_type":"PRIVATE","id":"0b4af4fb5b5550642a0d"},"date":1715063408016,"from":{"display_name":"Cán bộ đầu mối Hoàng Mai","id":"0b4af4fb5b5550642a0d","is_bot":false},"message_id":"0ca9a8f7b45b438f4e2a","text":"việc của tôi"}}','done',0,0,NULL,NULL);
INSERT INTO inbox VALUES(8,'zalo','1459232241454765289','message:9aa19b5c33d25759ef9a','message','0b4af4fb5b5550642a0d',0,'0b4af4fb5b5550642a0d',0,1715130001503,1715130001505,'xin gia hạn #2 đến 20/5 vì thiếu giảng viên',NULL,'{"event_name":"message.text.received","message":{"chat":{"chat_type":"PRIVATE","id":"0b4af4fb5b5550642a0d"},"date":1715130001503,"from":{"display_name":"Cán bộ đầu mối Hoàng Mai","id":"0b4af4fb5b5550642a0d","is_bot":false},"message_id":"9aa19b5c33d25759ef9a","text":"xin gia hạn #2 đến 20/5 vì thiếu giảng viên"}}','done',0,0,NULL,NULL);
INSERT INTO inbox VALUES(9,'zalo','1459232241454765289','message:822b492f18d065ffa355','message','91ed8811cee98fa0eb56',0,'91ed8811cee98fa0eb56',0,1715216404212,1715216404214,'đồng ý gia hạn #2',NULL,'{"event_name":"message.text.received","message":{"chat":{"chat_type":"PRIVATE","id":"91ed8811cee98fa0eb56"},"date":1715216404212,"from":{"display_name":"Lãnh đạo phụ trách Thành phố","id":"91ed8811cee98fa0eb56","is_bot":false},"message_id":"822b492f18d065ffa355","text":"đồng ý gia hạn #2"}}','done',0,0,NULL,NULL);
INSERT INTO inbox VALUES(10,'zalo','1459232241454765289','message:b5de0cbbf1f6368dc838','message','0b4af4fb5b5550642a0d',0,'0b4af4fb5b5550642a0d',0,1715216405419,1715216405421,'#1 xong, kết quả: danh sách 35 người',NULL,'{"event_name":"message.text.received","message":{"chat":{"chat_type":"PRIVATE","id":"0b4af4fb5b5550642a0d"},"date":1715216405419,"from":{"display_name":"Cán bộ đầu mối Hoàng Mai","id":"0b4af4fb5b5550642a0d","is_bot":false},"message_id":"b5de0cbbf1f6368dc838","text":"#1 xong, kết quả: danh sách 35 người"}}','done',0,0,NULL,NULL);
INSERT INTO inbox VALUES(11,'zalo','1459232241454765289','message:ac8a7c0bee5ee0d80336','message','91ed8811cee98fa0eb56',0,'91ed8811cee98fa0eb56',0,1715216406623,1715216406625,'trả lại #1: thiếu một phường',NULL,'{"event_name":"message.text.received","message":{"chat":{"chat_type":"PRIVATE","id":"91ed8811cee98fa0eb56"},"date":1715216406623,"from":{"display_name":"Lãnh đạo phụ trách Thành phố","id":"91ed8811cee98fa0eb56","is_bot":false},"message_id":"ac8a7c0bee5ee0d80336","text":"trả lại #1: thiếu một phường"}}','done',0,0,NULL,NULL);
INSERT INTO inbox VALUES(12,'zalo','1459232241454765289','message:4a3b294150a1489000cc','message','0b4af4fb5b5550642a0d',0,'0b4af4fb5b5550642a0d',0,1715216407826,1715216407828,'#1 xong, kết quả: danh sách đủ 36 người',NULL,'{"event_name":"message.text.received","message":{"chat":{"chat_type":"PRIVATE","id":"0b4af4fb5b5550642a0d"},"date":1715216407826,"from":{"display_name":"Cán bộ đầu mối Hoàng Mai","id":"0b4af4fb5b5550642a0d","is_bot":false},"message_id":"4a3b294150a1489000cc","text":"#1 xong, kết quả: danh sách đủ 36 người"}}','done',0,0,NULL,NULL);
INSERT INTO inbox VALUES(13,'zalo','1459232241454765289','message:f3fed39a7a41147b56a8','message','91ed8811cee98fa0eb56',0,'91ed8811cee98fa0eb56',0,1715216409029,1715216409030,'duyệt #1',NULL,'{"event_name":"message.text.received","message":{"chat":{"chat_type":"PRIVATE","id":"91ed8811cee98fa0eb56"},"date":1715216409029,"from":{"display_name":"Lãnh đạo phụ trách Thành phố","id":"91ed8811cee98fa0eb56","is_bot":false},"message_id":"f3fed39a7a41147b56a8","text":"duyệt #1"}}','done',0,0,NULL,NULL);
INSERT INTO inbox VALUES(14,'zalo','1459232241454765289','message:419a64ee578b9bb41f2c','message','91ed8811cee98fa0eb56',0,'91ed8811cee98fa0eb56',0,1715216410232,1715216410234,'tổng hợp',NULL,'{"event_name":"message.text.received","message":{"chat":{"chat_type":"PRIVATE","id":"91ed8811cee98fa0eb56"},"date":1715216410232,"from":{"display_name":"Lãnh đạo phụ trách Thành phố","id":"91ed8811cee98fa0eb56","is_bot":false},"message_id":"419a64ee578b9bb41f2c","text":"tổng hợp"}}','done',0,0,NULL,NULL);
INSERT INTO inbox VALUES(15,'zalo','1459232241454765289','message:f61ff3094c34632bcd38','message','c3219bd5ce691da8e642',0,'c3219bd5ce691da8e642',0,1716166803008,1716166803009,'#3 50/60 cơ sở',NULL,'{"event_name":"message.text.received","message":{"chat":{"chat_type":"PRIVATE","id":"c3219bd5ce691da8e642"},"date":1716166803008,"from":{"display_name":"Cán bộ đầu mối Sở Thông tin và Truyền thông","id":"c3219bd5ce691da8e642","is_bot":false},"message_id":"f61ff3094c34632bcd38","text":"#3 50/60 cơ sở"}}','done',0,0,NULL,NULL);
INSERT INTO inbox VALUES(16,'zalo','1459232241454765289','message:6b675250f2149698f97d','message','0b4af4fb5b5550642a0d',0,'0b4af4fb5b5550642a0d',0,1716166804212,1716166804213,'#2 9/14',NULL,'{"event_name":"message.text.received","message":{"chat":{"chat_type":"PRIVATE","id":"0b4af4fb5b5550642a0d"},"date":1716166804212,"from":{"display_name":"Cán bộ đầu mối Hoàng Mai","id":"0b4af4fb5b5550642a0d","is_bot":false},"message_id":"6b675250f2149698f97d","text":"#2 9/14"}}','done',0,0,NULL,NULL);
INSERT INTO inbox VALUES(17,'zalo','1459232241454765289','message:a439a28331d2929252ed','message','c3219bd5ce691da8e642',0,'c3219bd5ce691da8e642',0,1716166805414,1716166805415,'#3 xong, kết quả: 60 cơ sở',NULL,'{"event_name":"message.text.received","message":{"chat":{"chat_type":"PRIVATE","id":"c3219bd5ce691da8e642"},"date":1716166805414,"from":{"display_name":"Cán bộ đầu mối Sở Thông tin và Truyền thông","id":"c3219bd5ce691da8e642","is_bot":false},"message_id":"a439a28331d2929252ed","text":"#3 xong, kết quả: 60 cơ sở"}}','done',0,0,NULL,NULL);
INSERT INTO inbox VALUES(18,'zalo','1459232241454765289','message:405e2d9f4eaface8293e','message','91ed8811cee98fa0eb56',0,'91ed8811cee98fa0eb56',0,1716166806618,1716166806619,'việc quá hạn',NULL,'{"event_name":"message.text.received","message":{"chat":{"chat_type":"PRIVATE","id":"91ed8811cee98fa0eb56"},"date":1716166806618,"from":{"display_name":"Lãnh đạo phụ trách Thành phố","id":"91ed8811cee98fa0eb56","is_bot":false},"message_id":"405e2d9f4eaface8293e","text":"việc quá hạn"}}','done',0,0,NULL,NULL);
INSERT INTO inbox VALUES(19,'zalo','1459232241454765289','message:b534003534861207099f','message','0b4af4fb5b5550642a0d',0,'0b4af4fb5b5550642a0d',0,1716166807822,1716166807824,'em nghỉ từ 20/5 đến 22/5',NULL,'{"event_name":"message.text.received","message":{"chat":{"chat_type":"PRIVATE","id":"0b4af4fb5b5550642a0d"},"date":1716166807822,"from":{"display_name":"Cán bộ đầu mối Hoàng Mai","id":"0b4af4fb5b5550642a0d","is_bot":false},"message_id":"b534003534861207099f","text":"em nghỉ từ 20/5 đến 22/5"}}','done',0,0,NULL,NULL);
INSERT INTO inbox VALUES(20,'zalo','1459232241454765289','message:d5d200ebf4b67a4737d5','message','91ed8811cee98fa0eb56',0,'91ed8811cee98fa0eb56',0,1719363601504,1719363601505,'chuyển #4 cho Công an thành phố',NULL,'{"event_name":"message.text.received","message":{"chat":{"chat_type":"PRIVATE","id":"91ed8811cee98fa0eb56"},"date":1719363601504,"from":{"display_name":"Lãnh đạo phụ trách Thành phố","id":"91ed8811cee98fa0eb56","is_bot":false},"message_id":"d5d200ebf4b67a4737d5","text":"chuyển #4 cho Công an thành phố"}}','done',0,0,NULL,NULL);
INSERT INTO inbox VALUES(21,'zalo','1459232241454765289','message:c932bf660bc26cf47596','message','0b4af4fb5b5550642a0d',0,'0b4af4fb5b5550642a0d',0,1719363602707,1719363602708,'#2 vướng: mưa lớn',NULL,'{"event_name":"message.text.received","message":{"chat":{"chat_type":"PRIVATE","id":"0b4af4fb5b5550642a0d"},"date":1719363602707,"from":{"display_name":"Cán bộ đầu mối Hoàng Mai","id":"0b4af4fb5b5550642a0d","is_bot":false},"message_id":"c932bf660bc26cf47596","text":"#2 vướng: mưa lớn"}}','done',0,0,NULL,NULL);
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
) STRICT;
INSERT INTO outbox VALUES(1,'zalo','1459232241454765289','0b4af4fb5b5550642a0d','reply',replace('Đã ghi nhận tiếp nhận #1 · Rà soát, phân công theo 5 rõ; lập danh sách cán bộ đầu mối · hạn thứ Sáu 10/05/2024, còn 3 ngày làm việc. Kết quả cần nộp: Danh sách cán bộ đầu mối.\nĐã ghi nhận tiếp nhận #2 · Tập huấn, hướng dẫn UBND cấp xã · hạn thứ Năm 09/05/2024, còn 2 ngày làm việc. Kết quả cần nộp: Biên bản tập huấn của từng phường.','\n',char(10)),1,1715063400794,1715149800794,'sent',1,0,'1de8040e8cc70985e4f9',NULL,1715063400848);
INSERT INTO outbox VALUES(2,'zalo','1459232241454765289','0b4af4fb5b5550642a0d','reply','Đã ghi nhận #2 · 5/14 xã, phường (35%) · hạn thứ Năm 09/05/2024, còn 2 ngày làm việc.',2,1715063402001,1715149802001,'sent',1,0,'ae4ffd9ad71e76ee4c6d',NULL,1715063402009);
INSERT INTO outbox VALUES(3,'zalo','1459232241454765289','c3219bd5ce691da8e642','reply','Đã ghi nhận tiếp nhận #3 · Hỗ trợ, hướng dẫn đơn vị viễn thông xác định cấp độ an toàn hệ thống · hạn thứ Bảy 15/06/2024, còn 28 ngày làm việc. Kết quả cần nộp: Văn bản hướng dẫn, hồ sơ cấp độ.',3,1715063403204,1715149803204,'sent',1,0,'c3d3b0c6068ab61f17d2',NULL,1715063403215);
INSERT INTO outbox VALUES(4,'zalo','1459232241454765289','c3219bd5ce691da8e642','reply','Đã ghi nhận #3 · 45/60 cơ sở (75%) · hạn thứ Bảy 15/06/2024, còn 28 ngày làm việc.',4,1715063404411,1715149804411,'sent',1,0,'847724b5a502b8998ee0',NULL,1715063404418);
INSERT INTO outbox VALUES(5,'zalo','1459232241454765289','c3219bd5ce691da8e642','reply','Đã ghi nhận #4 · ⛔ vướng: chưa có kinh phí. Đã báo Lãnh đạo phụ trách Thành phố. Hạn vẫn là Chủ nhật 30/06/2024.',5,1715063405618,1715149805618,'sent',1,0,'4c7b93532ff8cbecf15e',NULL,1715063405628);
INSERT INTO outbox VALUES(6,'zalo','1459232241454765289','91ed8811cee98fa0eb56','notice','Báo cáo đồng chí: Sở Thông tin và Truyền thông có vướng mắc ở #4 · Phương án bảo đảm an ninh, an toàn thông tin và dữ liệu của ứng dụng: chưa có kinh phí',NULL,1715063405618,1715149805618,'sent',1,0,'b0efe139a199e9bdcfaa',NULL,1715063405628);
INSERT INTO outbox VALUES(7,'zalo','1459232241454765289','0b4af4fb5b5550642a0d','reply','Đã ghi nhận #1 · 70% · hạn thứ Sáu 10/05/2024, còn 3 ngày làm việc.',6,1715063406830,1715149806830,'sent',1,0,'0ff6d3dd6e430609f210',NULL,1715063406858);
INSERT INTO outbox VALUES(8,'zalo','1459232241454765289','0b4af4fb5b5550642a0d','reply',replace('2 nhiệm vụ đang mở:\n🟡 #2 · Tập huấn, hướng dẫn UBND cấp xã · hạn thứ Năm 09/05/2024 (còn 2 ngày làm việc) · 5/14 xã, phường (35%)\n🟡 #1 · Rà soát, phân công theo 5 rõ; lập danh sách cán bộ đầu mối · hạn thứ Sáu 10/05/2024 (còn 3 ngày làm việc) · 70%','\n',char(10)),7,1715063408023,1715149808023,'sent',1,0,'8cf932453f79c6476d66',NULL,1715063408044);
INSERT INTO outbox VALUES(9,'zalo','1459232241454765289','0b4af4fb5b5550642a0d','reminder',replace('Kính gửi đồng chí, nhắc 1 nhiệm vụ:\n🟡 #2 · Tập huấn, hướng dẫn UBND cấp xã · hạn thứ Năm 09/05/2024 (còn 1 ngày làm việc) · 5/14 xã, phường (35%) · cần nộp: Biên bản tập huấn của từng phường\nTrả lời ví dụ: "#mã 45/60", "#mã xong, kết quả: …" hoặc "#mã vướng: …".','\n',char(10)),NULL,1715130000000,1715187600000,'sent',1,0,'835a7998d110d9dcdcdc',NULL,1715130000014);
INSERT INTO outbox VALUES(10,'zalo','1459232241454765289','0b4af4fb5b5550642a0d','reply','Đã ghi nhận #2: xin gia hạn đến thứ Hai 20/05/2024. Đã báo Lãnh đạo phụ trách Thành phố, chờ ý kiến. Hạn hiện tại vẫn là thứ Năm 09/05/2024, còn 1 ngày làm việc.',8,1715130001508,1715216401508,'sent',1,0,'09c50282cb6dde958770',NULL,1715130001541);
INSERT INTO outbox VALUES(11,'zalo','1459232241454765289','91ed8811cee98fa0eb56','notice',replace('Báo cáo đồng chí: Quận Hoàng Mai (Cán bộ đầu mối Hoàng Mai) xin gia hạn đến thứ Hai 20/05/2024 cho #2 · Tập huấn, hướng dẫn UBND cấp xã. Hạn hiện tại thứ Năm 09/05/2024.\nLý do: thiếu giảng viên\nXin ý kiến: "đồng ý gia hạn #2", "cho #2 đến …" (ngày khác), hoặc "không đồng ý gia hạn #2, lý do …".','\n',char(10)),NULL,1715130001508,1715216401508,'sent',1,0,'e7df433fde0c3429371c',NULL,1715130001541);
INSERT INTO outbox VALUES(12,'zalo','1459232241454765289','0b4af4fb5b5550642a0d','reminder',replace('Kính gửi đồng chí, nhắc 2 nhiệm vụ:\n🟡 #2 · Tập huấn, hướng dẫn UBND cấp xã · hạn thứ Năm 09/05/2024 (hôm nay là ngày cuối) · 5/14 xã, phường (35%) · cần nộp: Biên bản tập huấn của từng phường\n🟡 #1 · Rà soát, phân công theo 5 rõ; lập danh sách cán bộ đầu mối · hạn thứ Sáu 10/05/2024 (còn 1 ngày làm việc) · 70% · cần nộp: Danh sách cán bộ đầu mối\nTrả lời ví dụ: "#mã 45/60", "#mã xong, kết quả: …" hoặc "#mã vướng: …".','\n',char(10)),NULL,1715216402707,1715274000000,'sent',1,0,'2b1a886108fd9b5cb901',NULL,1715216402718);
INSERT INTO outbox VALUES(13,'zalo','1459232241454765289','91ed8811cee98fa0eb56','reply','Đã ghi nhận #2 · Tập huấn, hướng dẫn UBND cấp xã: được gia hạn (lần 1). Hạn thứ Hai 20/05/2024, còn 7 ngày làm việc.',9,1715216404219,1715302804219,'sent',1,0,'aa02ed43bb94a57a33cd',NULL,1715216404250);
INSERT INTO outbox VALUES(14,'zalo','1459232241454765289','0b4af4fb5b5550642a0d','notice','Kính gửi đồng chí: #2 · Tập huấn, hướng dẫn UBND cấp xã: được gia hạn (lần 1) (Lãnh đạo phụ trách Thành phố). Hạn thứ Hai 20/05/2024.',NULL,1715216404219,1715302804219,'sent',1,0,'9f0e53a71feedacc633d',NULL,1715216404250);
INSERT INTO outbox VALUES(15,'zalo','1459232241454765289','0b4af4fb5b5550642a0d','reply','Đã ghi nhận #1 · Rà soát, phân công theo 5 rõ; lập danh sách cán bộ đầu mối · báo cáo kết quả: danh sách 35 người. Chờ Lãnh đạo Hoàng Mai thống nhất, rồi trình lãnh đạo phụ trách. Hạn thứ Sáu 10/05/2024.',10,1715216405422,1715302805422,'sent',1,0,'cec73ffbce24f7a00c4e',NULL,1715216405458);
INSERT INTO outbox VALUES(16,'zalo','1459232241454765289','0b39f4fb5b46dd3129ef','notice',replace('Kính gửi đồng chí: Cán bộ đầu mối Hoàng Mai đã nộp kết quả #1 · Rà soát, phân công theo 5 rõ; lập danh sách cán bộ đầu mối, đúng hạn (hạn thứ Sáu 10/05/2024), Quận Hoàng Mai.\nKết quả: danh sách 35 người\nĐề nghị đồng chí trả lời "duyệt #1" để trình lãnh đạo phụ trách, hoặc "trả lại #1: lý do".','\n',char(10)),NULL,1715216405422,1715302805422,'sent',1,0,'bfaf21e7cfb730cfc38b',NULL,1715216405458);
INSERT INTO outbox VALUES(17,'zalo','1459232241454765289','91ed8811cee98fa0eb56','reply','Đã trả lại #1 cho Quận Hoàng Mai để bổ sung: thiếu một phường.',11,1715216406630,1715302806630,'sent',1,0,'099fd232e874d2370bc6',NULL,1715216406661);
INSERT INTO outbox VALUES(18,'zalo','1459232241454765289','0b4af4fb5b5550642a0d','notice','Kính gửi đồng chí: #1 · Rà soát, phân công theo 5 rõ; lập danh sách cán bộ đầu mối được trả lại để bổ sung: thiếu một phường. Hạn thứ Sáu 10/05/2024.',NULL,1715216406630,1715302806630,'sent',1,0,'4ef3406dd240564de2b2',NULL,1715216406661);
INSERT INTO outbox VALUES(19,'zalo','1459232241454765289','0b4af4fb5b5550642a0d','reply','Đã ghi nhận #1 · Rà soát, phân công theo 5 rõ; lập danh sách cán bộ đầu mối · báo cáo kết quả: danh sách đủ 36 người. Chờ Lãnh đạo Hoàng Mai thống nhất, rồi trình lãnh đạo phụ trách. Hạn thứ Sáu 10/05/2024.',12,1715216407833,1715302807833,'sent',1,0,'4fde7ad26d062bdb93a0',NULL,1715216407859);
INSERT INTO outbox VALUES(20,'zalo','1459232241454765289','0b39f4fb5b46dd3129ef','notice',replace('Kính gửi đồng chí: Cán bộ đầu mối Hoàng Mai đã nộp kết quả #1 · Rà soát, phân công theo 5 rõ; lập danh sách cán bộ đầu mối, đúng hạn (hạn thứ Sáu 10/05/2024), Quận Hoàng Mai.\nKết quả: danh sách đủ 36 người\nĐề nghị đồng chí trả lời "duyệt #1" để trình lãnh đạo phụ trách, hoặc "trả lại #1: lý do".','\n',char(10)),NULL,1715216407833,1715302807833,'sent',1,0,'eae136c023fee7c81308',NULL,1715216407859);
INSERT INTO outbox VALUES(21,'zalo','1459232241454765289','91ed8811cee98fa0eb56','reply','✅ Đã xác nhận hoàn thành #1 · Rà soát, phân công theo 5 rõ; lập danh sách cán bộ đầu mối · Quận Hoàng Mai · đúng hạn.',13,1715216409031,1715302809031,'sent',1,0,'3b24f7fde67456e57d9c',NULL,1715216409036);
INSERT INTO outbox VALUES(22,'zalo','1459232241454765289','0b4af4fb5b5550642a0d','notice','Kính gửi đồng chí: #1 · Rà soát, phân công theo 5 rõ; lập danh sách cán bộ đầu mối đã được Lãnh đạo phụ trách Thành phố xác nhận hoàn thành. ✅',NULL,1715216409031,1715302809031,'sent',1,0,'b7cbaf4f5877eb2fe87a',NULL,1715216409036);
INSERT INTO outbox VALUES(23,'zalo','1459232241454765289','91ed8811cee98fa0eb56','reply',replace('Báo cáo tổng hợp: toàn bộ, lúc 08:00 09/05/2024\nTổng số 4 nhiệm vụ\n✅ Hoàn thành 1 (đúng hạn 1, trễ hạn 0)\n🟢 Chưa hoàn thành 3 (trong hạn 3, 🔴 quá hạn 0)\nTrong đó: chờ xác nhận 0, chưa tiếp nhận 0\nĐã hoàn thành 100% số đến hạn (1 nhiệm vụ đã hoàn thành hoặc quá hạn)\n🟢 Quận Hoàng Mai: 1/2 xong, 1 đang làm\n🟢 Sở Thông tin và Truyền thông: 0/2 xong, 2 đang làm','\n',char(10)),14,1715216410241,1715302810241,'sent',1,0,'1216d41bb3f7b9337e1c',NULL,1715216410267);
INSERT INTO outbox VALUES(24,'zalo','1459232241454765289','0b4af4fb5b5550642a0d','reminder',replace('Kính gửi đồng chí, nhắc 1 nhiệm vụ:\n🟡 #2 · Tập huấn, hướng dẫn UBND cấp xã · hạn thứ Hai 20/05/2024 (còn 3 ngày làm việc) · 5/14 xã, phường (35%) · cần nộp: Biên bản tập huấn của từng phường\nTrả lời ví dụ: "#mã 45/60", "#mã xong, kết quả: …" hoặc "#mã vướng: …".','\n',char(10)),NULL,1715734800000,1715792400000,'sent',1,0,'53adbfbb8f7d0091cf96',NULL,1715734800024);
INSERT INTO outbox VALUES(25,'zalo','1459232241454765289','0b4af4fb5b5550642a0d','reminder',replace('Kính gửi đồng chí, nhắc 1 nhiệm vụ:\n🟡 #2 · Tập huấn, hướng dẫn UBND cấp xã · hạn thứ Hai 20/05/2024 (còn 1 ngày làm việc) · 5/14 xã, phường (35%) · cần nộp: Biên bản tập huấn của từng phường\nTrả lời ví dụ: "#mã 45/60", "#mã xong, kết quả: …" hoặc "#mã vướng: …".','\n',char(10)),NULL,1715907600000,1715965200000,'sent',1,0,'647155e655e14a877217',NULL,1715907600004);
INSERT INTO outbox VALUES(26,'zalo','1459232241454765289','0b4af4fb5b5550642a0d','reminder',replace('Kính gửi đồng chí, nhắc 1 nhiệm vụ:\n🟡 #2 · Tập huấn, hướng dẫn UBND cấp xã · hạn thứ Hai 20/05/2024 (hôm nay là ngày cuối) · 5/14 xã, phường (35%) · cần nộp: Biên bản tập huấn của từng phường\nTrả lời ví dụ: "#mã 45/60", "#mã xong, kết quả: …" hoặc "#mã vướng: …".','\n',char(10)),NULL,1716166801504,1716224400000,'sent',1,0,'a0e6bb8a113fbdb7a5be',NULL,1716166801518);
INSERT INTO outbox VALUES(27,'zalo','1459232241454765289','c3219bd5ce691da8e642','reply','Đã ghi nhận #3 · 50/60 cơ sở (83%) · hạn thứ Bảy 15/06/2024, còn 19 ngày làm việc.',15,1716166803010,1716253203010,'sent',1,0,'dd34e998a03c99003a55',NULL,1716166803019);
INSERT INTO outbox VALUES(28,'zalo','1459232241454765289','0b4af4fb5b5550642a0d','reply','Đã ghi nhận #2 · 9/14 xã, phường (64%) · hạn thứ Hai 20/05/2024, hôm nay là ngày cuối.',16,1716166804214,1716253204214,'sent',1,0,'7fce3ff4bc1c0cd9842c',NULL,1716166804231);
INSERT INTO outbox VALUES(29,'zalo','1459232241454765289','c3219bd5ce691da8e642','reply','Đã ghi nhận #3 · Hỗ trợ, hướng dẫn đơn vị viễn thông xác định cấp độ an toàn hệ thống · báo cáo kết quả: 60 cơ sở. Chờ Lãnh đạo Sở Thông tin và Truyền thông thống nhất, rồi trình lãnh đạo phụ trách. Hạn thứ Bảy 15/06/2024.',17,1716166805421,1716253205421,'sent',1,0,'ddfa1558a7968d8af458',NULL,1716166805457);
INSERT INTO outbox VALUES(30,'zalo','1459232241454765289','c2f573d5ce439ec5e63e','notice',replace('Kính gửi đồng chí: Cán bộ đầu mối Sở Thông tin và Truyền thông đã nộp kết quả #3 · Hỗ trợ, hướng dẫn đơn vị viễn thông xác định cấp độ an toàn hệ thống, đúng hạn (hạn thứ Bảy 15/06/2024), Sở Thông tin và Truyền thông.\nKết quả: 60 cơ sở\nĐề nghị đồng chí trả lời "duyệt #3" để trình lãnh đạo phụ trách, hoặc "trả lại #3: lý do".','\n',char(10)),NULL,1716166805421,1716253205421,'sent',1,0,'9eb2b2319621e5af8738',NULL,1716166805457);
INSERT INTO outbox VALUES(31,'zalo','1459232241454765289','91ed8811cee98fa0eb56','reply','Không có nhiệm vụ nào quá hạn – toàn bộ.',18,1716166806627,1716253206627,'sent',1,0,'a121efd93ad172361db1',NULL,1716166806654);
INSERT INTO outbox VALUES(32,'zalo','1459232241454765289','0b4af4fb5b5550642a0d','reply',replace('Đã ghi: đồng chí vắng từ thứ Hai 20/05/2024 đến hết thứ Tư 22/05/2024 (3 ngày làm việc). Nhắc hạn trong những ngày này gửi Lãnh đạo Hoàng Mai.\nTin này không thay đơn xin nghỉ.','\n',char(10)),19,1716166807825,1716253207825,'sent',1,0,'71ffdfa235a1de804ccc',NULL,1716166807839);
INSERT INTO outbox VALUES(33,'zalo','1459232241454765289','0b39f4fb5b46dd3129ef','notice','Kính gửi đồng chí, Cán bộ đầu mối Hoàng Mai vắng từ thứ Hai 20/05/2024 đến hết thứ Tư 22/05/2024; nhắc hạn của đơn vị trong những ngày này gửi đồng chí hoặc người làm thay.',NULL,1716166807825,1716253207825,'sent',1,0,'cac58c8a101b96ae4394',NULL,1716166807839);
INSERT INTO outbox VALUES(34,'zalo','1459232241454765289','0b4af4fb5b5550642a0d','reminder',replace('Kính gửi đồng chí, nhắc 1 nhiệm vụ:\n🔴 #2 · Tập huấn, hướng dẫn UBND cấp xã · hạn thứ Hai 20/05/2024 (quá hạn 5 ngày làm việc) · 9/14 xã, phường (64%) · cần nộp: Biên bản tập huấn của từng phường\nTrả lời ví dụ: "#mã 45/60", "#mã xong, kết quả: …" hoặc "#mã vướng: …".','\n',char(10)),NULL,1716771609025,1716829200000,'sent',1,0,'0cfccfe70da5bd27a9cb',NULL,1716771609047);
INSERT INTO outbox VALUES(35,'zalo','1459232241454765289','c3219bd5ce691da8e642','reminder',replace('Kính gửi đồng chí, nhắc 1 nhiệm vụ:\n⛔ #4 · Phương án bảo đảm an ninh, an toàn thông tin và dữ liệu của ứng dụng · hạn Chủ nhật 30/06/2024 (còn 2 ngày làm việc) · chưa báo cáo tiến độ · cần nộp: Phương án được phê duyệt\nTrả lời ví dụ: "#mã 45/60", "#mã xong, kết quả: …" hoặc "#mã vướng: …".','\n',char(10)),NULL,1719363600000,1719421200000,'sent',1,0,'cea7f5f94c7cec1347d5',NULL,1719363600011);
INSERT INTO outbox VALUES(36,'zalo','1459232241454765289','91ed8811cee98fa0eb56','reply','Đã ghi chú #4: chuyển #4 cho Công an thành phố · hạn vẫn là Chủ nhật 30/06/2024, còn 2 ngày làm việc.',20,1719363601506,1719450001506,'sent',1,0,'63c6014da595b477755e',NULL,1719363601512);
INSERT INTO outbox VALUES(37,'zalo','1459232241454765289','0b4af4fb5b5550642a0d','reply','Đã ghi nhận #2 · ⛔ vướng: mưa lớn. Đã báo Lãnh đạo phụ trách Thành phố. Hạn vẫn là thứ Hai 20/05/2024.',21,1719363602709,1719450002709,'sent',1,0,'fcd278c37c1a7b376c97',NULL,1719363602731);
INSERT INTO outbox VALUES(38,'zalo','1459232241454765289','91ed8811cee98fa0eb56','notice','Báo cáo đồng chí: Quận Hoàng Mai có vướng mắc ở #2 · Tập huấn, hướng dẫn UBND cấp xã: mưa lớn',NULL,1719363602709,1719450002709,'sent',1,0,'920c97cb25d04f0e1ef5',NULL,1719363602731);
CREATE TABLE reminders (
  id INTEGER PRIMARY KEY,
  assignment_id INTEGER NOT NULL REFERENCES assignments (id),
  anchor TEXT NOT NULL,
  version INTEGER NOT NULL,
  step INTEGER NOT NULL,
  role TEXT NOT NULL,
  due_at INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('pending', 'queued', 'sent', 'unknown', 'skipped', 'void')),
  to_head INTEGER NOT NULL,
  outbox_id INTEGER REFERENCES outbox (id),
  reason TEXT,
  UNIQUE (assignment_id, anchor, version, step, role)
) STRICT;
INSERT INTO reminders VALUES(1,1,'deadline',1,-1,'officer',1715216400000,'sent',0,12,NULL);
INSERT INTO reminders VALUES(2,2,'deadline',1,-1,'officer',1715130000000,'sent',0,9,NULL);
INSERT INTO reminders VALUES(3,3,'deadline',1,-3,'officer',1718154000000,'void',0,NULL,NULL);
INSERT INTO reminders VALUES(4,4,'deadline',1,-3,'officer',1719363600000,'sent',0,35,NULL);
INSERT INTO reminders VALUES(5,2,'deadline',1,0,'officer',1715216400000,'sent',0,12,NULL);
INSERT INTO reminders VALUES(6,2,'deadline',1,1,'officer',1715302800000,'void',0,NULL,NULL);
INSERT INTO reminders VALUES(7,1,'deadline',1,0,'officer',1715302800000,'void',0,NULL,NULL);
INSERT INTO reminders VALUES(8,2,'deadline',2,-3,'officer',1715734800000,'sent',0,24,NULL);
INSERT INTO reminders VALUES(9,2,'deadline',2,-1,'officer',1715907600000,'sent',0,25,NULL);
INSERT INTO reminders VALUES(10,2,'deadline',2,0,'officer',1716166800000,'sent',0,26,NULL);
INSERT INTO reminders VALUES(11,2,'deadline',2,1,'officer',1716253200000,'sent',0,34,NULL);
INSERT INTO reminders VALUES(12,4,'deadline',1,0,'officer',1719536400000,'pending',0,NULL,NULL);
CREATE TABLE polls (
  platform TEXT NOT NULL, account TEXT NOT NULL,
  position TEXT,
  succeeded_at INTEGER,
  failure TEXT,
  PRIMARY KEY (platform, account)
) STRICT;
INSERT INTO polls VALUES('zalo','1459232241454765289',NULL,1719363608725,NULL);
CREATE TABLE lease (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  holder TEXT,
  number INTEGER NOT NULL,
  beat INTEGER NOT NULL
) STRICT;
INSERT INTO lease VALUES(1,NULL,1,22);
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
INSERT INTO absences VALUES(1,9,NULL,'2024-05-20','2024-05-22',1716166807825,9,NULL);
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
INSERT INTO rule_versions VALUES(3,'ladder',replace('-3 08:00 officer\n-1 08:00 officer\n0 08:00 officer\n1 08:00 officer','\n',char(10)),1715063400000,'2df092929b24446ba344700d100dbc86817465c95bbe48c005f28b21e5754994');
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
CREATE INDEX inbox_pending ON inbox (id) WHERE state = 'pending';
CREATE INDEX outbox_open ON outbox (platform, account, chat_id, id) WHERE state IN ('pending', 'sending', 'unknown');
CREATE INDEX outbox_ended ON outbox (state) WHERE state IN ('refused', 'parked');
CREATE INDEX reminders_due ON reminders (due_at, id) WHERE state = 'pending';
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
COMMIT;
PRAGMA user_version=6;
