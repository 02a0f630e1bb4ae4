PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE units (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  kind TEXT NOT NULL,
  parent_id INTEGER REFERENCES units (id),
  effective_from TEXT,
  effective_to TEXT
, successor_id INTEGER REFERENCES units (id), roster_order INTEGER NOT NULL DEFAULT 0) STRICT;
INSERT INTO units VALUES(1,'UBND thành phố Hà Nội','Thành phố',NULL,NULL,NULL,NULL,1);
INSERT INTO units VALUES(2,'Quận Hoàng Mai','Quận',1,NULL,NULL,NULL,2);
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
INSERT INTO unit_names VALUES(2,'hm','HM');
INSERT INTO unit_names VALUES(2,'ubnd hoang mai',NULL);
INSERT INTO unit_names VALUES(2,'quan hoang mai',NULL);
INSERT INTO unit_names VALUES(2,'hoang mai',NULL);
INSERT INTO unit_names VALUES(2,'ubnd quan hoang mai',NULL);
INSERT INTO unit_names VALUES(2,'q hoang mai',NULL);
CREATE TABLE unit_paths (
  unit_id INTEGER NOT NULL REFERENCES units (id),
  ancestor_id INTEGER NOT NULL REFERENCES units (id),
  depth INTEGER NOT NULL CHECK (depth >= 0),
  PRIMARY KEY (unit_id, ancestor_id)
) STRICT;
INSERT INTO unit_paths VALUES(1,1,0);
INSERT INTO unit_paths VALUES(2,2,0);
INSERT INTO unit_paths VALUES(2,1,1);
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
INSERT INTO officers VALUES(4,'HM-LD','Lãnh đạo Hoàng Mai','Phó Chủ tịch UBND quận','đồng chí',2,0,NULL,1);
INSERT INTO officers VALUES(5,'HM-CB','Cán bộ đầu mối Hoàng Mai','Chuyên viên','đồng chí',2,1,NULL,1);
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
, user_id TEXT NOT NULL DEFAULT '') STRICT;
CREATE TABLE dialogues (
  platform TEXT NOT NULL, account TEXT NOT NULL,
  chat_id TEXT NOT NULL,
  user_id TEXT NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (platform, account, chat_id, user_id)
) STRICT;
CREATE TABLE tenures (
  id INTEGER PRIMARY KEY,
  assignment_id INTEGER NOT NULL REFERENCES assignments (id),
  officer_id INTEGER NOT NULL REFERENCES officers (id),
  from_at INTEGER NOT NULL,
  to_at INTEGER,
  reason TEXT NOT NULL, unit_id INTEGER REFERENCES units (id),
  CHECK (to_at IS NULL OR to_at >= from_at)
) STRICT;
INSERT INTO tenures VALUES(1,1,5,1715065200000,NULL,'issue',2);
INSERT INTO tenures VALUES(2,2,5,1715065200000,NULL,'issue',2);
INSERT INTO tenures VALUES(3,3,5,1715065200000,NULL,'issue',2);
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
INSERT INTO history VALUES(1,1,'issue',NULL,0,1715065200000,1715065200000,NULL,NULL,'{"campaign":1,"chair":1,"coordinating":[],"deadline":"2024-05-09","deadlineVersion":1,"expectedResult":"Biên bản tập huấn của từng xã, phường, thị trấn","id":1,"issuedAt":1715065200000,"officer":5,"originalDeadline":"2024-05-09","progress":{},"responsibility":"UBND cấp huyện tổ chức; cán bộ đầu mối theo dõi từng xã, phường, thị trấn","state":"assigned","steps":[{"isDone":false,"title":"Lập kế hoạch tập huấn"},{"isDone":false,"title":"Tổ chức các buổi tập huấn"},{"isDone":false,"title":"Tổng hợp biên bản"}],"target":{"amount":14,"unit":"xã, phường"},"unit":2,"work":"Tập huấn, hướng dẫn UBND cấp xã","workCode":"V2"}',NULL,'3f64202022d3e851f19db16797bb5e6470aea06a39d580cc18c49803cd084a91',NULL,2,1,NULL,'assigned',1715274000000,1715274000000,NULL);
INSERT INTO history VALUES(2,2,'issue',NULL,0,1715065200000,1715065200000,NULL,NULL,'{"campaign":1,"chair":1,"coordinating":[],"deadline":"2024-06-30","deadlineVersion":1,"expectedResult":"Phương án của từng cơ sở đã cập nhật trên ứng dụng","id":2,"issuedAt":1715065200000,"officer":5,"originalDeadline":"2024-06-30","phase":"GD1","progress":{},"responsibility":"UBND cấp huyện phê duyệt; cán bộ đầu mối theo dõi từng cơ sở","start":"2024-04-25","state":"assigned","steps":[{"deadline":"2024-05-17","isDone":false,"title":"Lập danh sách cơ sở"},{"deadline":"2024-06-14","isDone":false,"title":"Khảo sát từng cơ sở"},{"deadline":"2024-06-28","isDone":false,"title":"Cập nhật phương án trên ứng dụng"}],"target":{"amount":60,"unit":"cơ sở"},"unit":2,"work":"Xây dựng phương án phòng cháy, cảnh báo cháy, thoát nạn cho cơ sở giai đoạn 1","workCode":"V5"}',NULL,'d0fc5dc668cc122f57e8d111d2129a94ddd648f98bec40f2522bbafda89defa1',NULL,2,1,'GD1','assigned',1719766800000,1719766800000,NULL);
INSERT INTO history VALUES(3,3,'issue',NULL,0,1715065200000,1715065200000,NULL,NULL,'{"campaign":1,"chair":1,"coordinating":[],"deadline":"2024-06-15","deadlineVersion":1,"expectedResult":"Văn bản hướng dẫn, hồ sơ cấp độ","id":3,"issuedAt":1715065200000,"officer":5,"originalDeadline":"2024-06-15","progress":{},"responsibility":"Sở hướng dẫn, thẩm định hồ sơ","state":"assigned","steps":[{"isDone":false,"title":"Hướng dẫn lập hồ sơ"},{"isDone":false,"title":"Thẩm định hồ sơ"}],"unit":2,"work":"Hỗ trợ, hướng dẫn đơn vị viễn thông xác định cấp độ an toàn hệ thống","workCode":"T1"}',NULL,'68787ba4eff68083da2d86facdea1e1b7075f22639f8e2a7e0ac24f03b6ce46e',NULL,2,1,NULL,'assigned',1718470800000,1718470800000,NULL);
INSERT INTO history VALUES(4,1,'acknowledge',5,0,1715068800000,1715068740000,NULL,NULL,'{"acknowledgedAt":1715068800000,"campaign":1,"chair":1,"coordinating":[],"deadline":"2024-05-09","deadlineVersion":1,"expectedResult":"Biên bản tập huấn của từng xã, phường, thị trấn","id":1,"issuedAt":1715065200000,"officer":5,"originalDeadline":"2024-05-09","progress":{},"responsibility":"UBND cấp huyện tổ chức; cán bộ đầu mối theo dõi từng xã, phường, thị trấn","state":"acknowledged","steps":[{"isDone":false,"title":"Lập kế hoạch tập huấn"},{"isDone":false,"title":"Tổ chức các buổi tập huấn"},{"isDone":false,"title":"Tổng hợp biên bản"}],"target":{"amount":14,"unit":"xã, phường"},"unit":2,"work":"Tập huấn, hướng dẫn UBND cấp xã","workCode":"V2"}',NULL,'65c67ec47643a7339a915cbb6dbe5647f66af48fa26fce16ce90b9da3fae6db7',NULL,2,1,NULL,'acknowledged',1715274000000,1715274000000,NULL);
INSERT INTO history VALUES(5,2,'acknowledge',5,0,1715072400000,1715072340000,NULL,NULL,'{"acknowledgedAt":1715072400000,"campaign":1,"chair":1,"coordinating":[],"deadline":"2024-06-30","deadlineVersion":1,"expectedResult":"Phương án của từng cơ sở đã cập nhật trên ứng dụng","id":2,"issuedAt":1715065200000,"officer":5,"originalDeadline":"2024-06-30","phase":"GD1","progress":{},"responsibility":"UBND cấp huyện phê duyệt; cán bộ đầu mối theo dõi từng cơ sở","start":"2024-04-25","state":"acknowledged","steps":[{"deadline":"2024-05-17","isDone":false,"title":"Lập danh sách cơ sở"},{"deadline":"2024-06-14","isDone":false,"title":"Khảo sát từng cơ sở"},{"deadline":"2024-06-28","isDone":false,"title":"Cập nhật phương án trên ứng dụng"}],"target":{"amount":60,"unit":"cơ sở"},"unit":2,"work":"Xây dựng phương án phòng cháy, cảnh báo cháy, thoát nạn cho cơ sở giai đoạn 1","workCode":"V5"}',NULL,'709653a75a548e6c79ea400a9fb2ffe4d3d981320fa29e1d190c6e038b05ff7a',NULL,2,1,'GD1','acknowledged',1719766800000,1719766800000,NULL);
INSERT INTO history VALUES(6,3,'acknowledge',5,0,1715076000000,1715075940000,NULL,NULL,'{"acknowledgedAt":1715076000000,"campaign":1,"chair":1,"coordinating":[],"deadline":"2024-06-15","deadlineVersion":1,"expectedResult":"Văn bản hướng dẫn, hồ sơ cấp độ","id":3,"issuedAt":1715065200000,"officer":5,"originalDeadline":"2024-06-15","progress":{},"responsibility":"Sở hướng dẫn, thẩm định hồ sơ","state":"acknowledged","steps":[{"isDone":false,"title":"Hướng dẫn lập hồ sơ"},{"isDone":false,"title":"Thẩm định hồ sơ"}],"unit":2,"work":"Hỗ trợ, hướng dẫn đơn vị viễn thông xác định cấp độ an toàn hệ thống","workCode":"T1"}',NULL,'f02b01195e4d9dbcb8c0c720f6a115207c2c2d826767e2b09b091e25ad9ff3a9',NULL,2,1,NULL,'acknowledged',1718470800000,1718470800000,NULL);
INSERT INTO history VALUES(7,1,'report',5,0,1715079600000,1715079540000,NULL,5,'{"acknowledgedAt":1715068800000,"campaign":1,"chair":1,"coordinating":[],"deadline":"2024-05-09","deadlineVersion":1,"expectedResult":"Biên bản tập huấn của từng xã, phường, thị trấn","id":1,"issuedAt":1715065200000,"officer":5,"originalDeadline":"2024-05-09","progress":{"percent":30},"reportedAt":1715079600000,"responsibility":"UBND cấp huyện tổ chức; cán bộ đầu mối theo dõi từng xã, phường, thị trấn","state":"inProgress","steps":[{"isDone":false,"title":"Lập kế hoạch tập huấn"},{"isDone":false,"title":"Tổ chức các buổi tập huấn"},{"isDone":false,"title":"Tổng hợp biên bản"}],"target":{"amount":14,"unit":"xã, phường"},"unit":2,"work":"Tập huấn, hướng dẫn UBND cấp xã","workCode":"V2"}','8e77c7f8c1f8c6661ba2e5ecfa2781fc1731f25493c269e4a77720cd9a88c035','95ad5b60c8175583d236e9d8034ef69436209214aa6724408aadf9a89e6e30bf',NULL,2,1,NULL,'inProgress',1715274000000,1715274000000,NULL);
INSERT INTO history VALUES(8,1,'blocker',5,0,1715083200000,1715083140000,NULL,NULL,'{"acknowledgedAt":1715068800000,"blockers":[{"number":1,"raisedAt":1715083200000,"raisedBy":5,"remover":2}],"blockersRaised":1,"campaign":1,"chair":1,"coordinating":[],"deadline":"2024-05-09","deadlineVersion":1,"expectedResult":"Biên bản tập huấn của từng xã, phường, thị trấn","id":1,"issuedAt":1715065200000,"officer":5,"originalDeadline":"2024-05-09","progress":{"percent":30},"reportedAt":1715083200000,"responsibility":"UBND cấp huyện tổ chức; cán bộ đầu mối theo dõi từng xã, phường, thị trấn","state":"inProgress","steps":[{"isDone":false,"title":"Lập kế hoạch tập huấn"},{"isDone":false,"title":"Tổ chức các buổi tập huấn"},{"isDone":false,"title":"Tổng hợp biên bản"}],"target":{"amount":14,"unit":"xã, phường"},"unit":2,"work":"Tập huấn, hướng dẫn UBND cấp xã","workCode":"V2"}','3cee7f5f7ffff0cded2e388cff26180cfa76c4c590e834e81689eace73daf2ba','9257011ef80b50c5c87f97ca2b7640c1103fe1a974294c6f0d879d1bc7b2e9a4',NULL,2,1,NULL,'inProgress',1715274000000,1715274000000,NULL);
INSERT INTO history VALUES(9,1,'blocker',5,0,1715086800000,1715086740000,NULL,NULL,'{"acknowledgedAt":1715068800000,"blockers":[{"number":1,"raisedAt":1715083200000,"raisedBy":5,"remover":2},{"number":2,"raisedAt":1715086800000,"raisedBy":5}],"blockersRaised":2,"campaign":1,"chair":1,"coordinating":[],"deadline":"2024-05-09","deadlineVersion":1,"expectedResult":"Biên bản tập huấn của từng xã, phường, thị trấn","id":1,"issuedAt":1715065200000,"officer":5,"originalDeadline":"2024-05-09","progress":{"percent":30},"reportedAt":1715086800000,"responsibility":"UBND cấp huyện tổ chức; cán bộ đầu mối theo dõi từng xã, phường, thị trấn","state":"inProgress","steps":[{"isDone":false,"title":"Lập kế hoạch tập huấn"},{"isDone":false,"title":"Tổ chức các buổi tập huấn"},{"isDone":false,"title":"Tổng hợp biên bản"}],"target":{"amount":14,"unit":"xã, phường"},"unit":2,"work":"Tập huấn, hướng dẫn UBND cấp xã","workCode":"V2"}','b2b4de274770d077c142940eab5ff34ae9fab6b7e6f6326aa70923871d3296c6','0309142159bb84c3533b8a4240641f84449957ccaaf0f99c2c7ec1f1ad99ea20',NULL,2,1,NULL,'inProgress',1715274000000,1715274000000,NULL);
INSERT INTO history VALUES(10,1,'askExtension',5,0,1715090400000,1715090340000,NULL,NULL,'{"acknowledgedAt":1715068800000,"blockers":[{"number":1,"raisedAt":1715083200000,"raisedBy":5,"remover":2},{"number":2,"raisedAt":1715086800000,"raisedBy":5}],"blockersRaised":2,"campaign":1,"chair":1,"coordinating":[],"deadline":"2024-05-09","deadlineVersion":1,"demands":[{"askedAt":1715090400000,"askedBy":5,"wish":{"deadline":{"_0":"2024-08-10T17:30"}}}],"expectedResult":"Biên bản tập huấn của từng xã, phường, thị trấn","id":1,"issuedAt":1715065200000,"officer":5,"originalDeadline":"2024-05-09","progress":{"percent":30},"reportedAt":1715086800000,"responsibility":"UBND cấp huyện tổ chức; cán bộ đầu mối theo dõi từng xã, phường, thị trấn","state":"inProgress","steps":[{"isDone":false,"title":"Lập kế hoạch tập huấn"},{"isDone":false,"title":"Tổ chức các buổi tập huấn"},{"isDone":false,"title":"Tổng hợp biên bản"}],"target":{"amount":14,"unit":"xã, phường"},"unit":2,"work":"Tập huấn, hướng dẫn UBND cấp xã","workCode":"V2"}','ee16aa084d0263c26d0b14ee4cecc17c7eed3dcb7892b53e37b294bf15a0972b','7b72b492c216d8da47ee6fd95d5b0359de7843e9b79e4584783c19850a32ba02',NULL,2,1,NULL,'inProgress',1715274000000,1715274000000,NULL);
INSERT INTO history VALUES(11,1,'extend',1,0,1715094000000,1715093940000,NULL,NULL,'{"acknowledgedAt":1715068800000,"blockers":[{"number":1,"raisedAt":1715083200000,"raisedBy":5,"remover":2},{"number":2,"raisedAt":1715086800000,"raisedBy":5}],"blockersRaised":2,"campaign":1,"chair":1,"coordinating":[],"deadline":"2024-08-10T17:30","deadlineVersion":2,"expectedResult":"Biên bản tập huấn của từng xã, phường, thị trấn","extensions":1,"id":1,"issuedAt":1715065200000,"officer":5,"originalDeadline":"2024-05-09","progress":{"percent":30},"reportedAt":1715086800000,"responsibility":"UBND cấp huyện tổ chức; cán bộ đầu mối theo dõi từng xã, phường, thị trấn","state":"inProgress","steps":[{"isDone":false,"title":"Lập kế hoạch tập huấn"},{"isDone":false,"title":"Tổ chức các buổi tập huấn"},{"isDone":false,"title":"Tổng hợp biên bản"}],"target":{"amount":14,"unit":"xã, phường"},"unit":2,"work":"Tập huấn, hướng dẫn UBND cấp xã","workCode":"V2"}',NULL,'e23b995f7a79af227c084d1f668e591b087d0bbdbe63b2291ecda01bf9fb5813',1,2,1,NULL,'inProgress',1723285800000,1715274000000,NULL);
INSERT INTO history VALUES(12,1,'step',5,0,1715097600000,1715097540000,NULL,NULL,'{"acknowledgedAt":1715068800000,"blockers":[{"number":1,"raisedAt":1715083200000,"raisedBy":5,"remover":2},{"number":2,"raisedAt":1715086800000,"raisedBy":5}],"blockersRaised":2,"campaign":1,"chair":1,"coordinating":[],"deadline":"2024-08-10T17:30","deadlineVersion":2,"expectedResult":"Biên bản tập huấn của từng xã, phường, thị trấn","extensions":1,"id":1,"issuedAt":1715065200000,"officer":5,"originalDeadline":"2024-05-09","progress":{"percent":30},"reportedAt":1715097600000,"responsibility":"UBND cấp huyện tổ chức; cán bộ đầu mối theo dõi từng xã, phường, thị trấn","state":"inProgress","steps":[{"isDone":true,"title":"Lập kế hoạch tập huấn"},{"isDone":false,"title":"Tổ chức các buổi tập huấn"},{"isDone":false,"title":"Tổng hợp biên bản"}],"target":{"amount":14,"unit":"xã, phường"},"unit":2,"work":"Tập huấn, hướng dẫn UBND cấp xã","workCode":"V2"}',NULL,'a6f8ad68a49831e1fd41321991e68ac2bf244b979a55751a41ecfc4c415e4aa7',NULL,2,1,NULL,'inProgress',1723285800000,1715274000000,NULL);
INSERT INTO history VALUES(13,1,'unblock',5,0,1715101200000,1715101140000,NULL,NULL,'{"acknowledgedAt":1715068800000,"blockersRaised":2,"campaign":1,"chair":1,"coordinating":[],"deadline":"2024-08-10T17:30","deadlineVersion":2,"expectedResult":"Biên bản tập huấn của từng xã, phường, thị trấn","extensions":1,"id":1,"issuedAt":1715065200000,"officer":5,"originalDeadline":"2024-05-09","progress":{"percent":30},"reportedAt":1715101200000,"responsibility":"UBND cấp huyện tổ chức; cán bộ đầu mối theo dõi từng xã, phường, thị trấn","state":"inProgress","steps":[{"isDone":true,"title":"Lập kế hoạch tập huấn"},{"isDone":false,"title":"Tổ chức các buổi tập huấn"},{"isDone":false,"title":"Tổng hợp biên bản"}],"target":{"amount":14,"unit":"xã, phường"},"unit":2,"work":"Tập huấn, hướng dẫn UBND cấp xã","workCode":"V2"}',NULL,'fda45a971cd0654f73110f73100c2ecc33bf9a83fe118d71982be944cad3b64c',NULL,2,1,NULL,'inProgress',1723285800000,1715274000000,NULL);
INSERT INTO history VALUES(14,1,'submit',5,0,1715104800000,1715104740000,NULL,NULL,'{"acknowledgedAt":1715068800000,"awaitsHead":true,"blockersRaised":2,"campaign":1,"chair":1,"coordinating":[],"deadline":"2024-08-10T17:30","deadlineVersion":2,"expectedResult":"Biên bản tập huấn của từng xã, phường, thị trấn","extensions":1,"id":1,"issuedAt":1715065200000,"officer":5,"originalDeadline":"2024-05-09","progress":{"percent":30},"reportedAt":1715104800000,"responsibility":"UBND cấp huyện tổ chức; cán bộ đầu mối theo dõi từng xã, phường, thị trấn","state":"submitted","steps":[{"isDone":true,"title":"Lập kế hoạch tập huấn"},{"isDone":false,"title":"Tổ chức các buổi tập huấn"},{"isDone":false,"title":"Tổng hợp biên bản"}],"submittedAt":1715104800000,"submittedBy":5,"target":{"amount":14,"unit":"xã, phường"},"unit":2,"work":"Tập huấn, hướng dẫn UBND cấp xã","workCode":"V2"}','0f0d0c04796f951440d4f064782edf35672c060533239a25ba1a1a36e9bfc3b1','4704ae95591dfd4f917a18b401c0a7bd6b5f665832521ed17bc984b6ca686c26',NULL,2,1,NULL,'submitted',1723285800000,1715274000000,1715104800000);
INSERT INTO history VALUES(15,1,'sendBack',1,0,1715108400000,1715108340000,NULL,NULL,'{"acknowledgedAt":1715068800000,"blockersRaised":2,"campaign":1,"chair":1,"coordinating":[],"deadline":"2024-08-10T17:30","deadlineVersion":2,"expectedResult":"Biên bản tập huấn của từng xã, phường, thị trấn","extensions":1,"id":1,"issuedAt":1715065200000,"officer":5,"originalDeadline":"2024-05-09","progress":{"percent":30},"reportedAt":1715104800000,"responsibility":"UBND cấp huyện tổ chức; cán bộ đầu mối theo dõi từng xã, phường, thị trấn","returns":1,"state":"returned","steps":[{"isDone":true,"title":"Lập kế hoạch tập huấn"},{"isDone":false,"title":"Tổ chức các buổi tập huấn"},{"isDone":false,"title":"Tổng hợp biên bản"}],"target":{"amount":14,"unit":"xã, phường"},"unit":2,"work":"Tập huấn, hướng dẫn UBND cấp xã","workCode":"V2"}','003423e35702298ff482cf95533530fa9eb6447bb94bd15afa9ec6fbff38b7cc','104c58991117a826ed2346ddc5b7cff2a69d44e79d8977398ffbb110216aa580',1,2,1,NULL,'returned',1723285800000,1715274000000,NULL);
INSERT INTO history VALUES(16,1,'submit',5,0,1715112000000,1715111940000,NULL,NULL,'{"acknowledgedAt":1715068800000,"blockersRaised":2,"campaign":1,"chair":1,"coordinating":[],"deadline":"2024-08-10T17:30","deadlineVersion":2,"expectedResult":"Biên bản tập huấn của từng xã, phường, thị trấn","extensions":1,"id":1,"issuedAt":1715065200000,"officer":5,"originalDeadline":"2024-05-09","progress":{"percent":30},"reportedAt":1715112000000,"responsibility":"UBND cấp huyện tổ chức; cán bộ đầu mối theo dõi từng xã, phường, thị trấn","returns":1,"state":"submitted","steps":[{"isDone":true,"title":"Lập kế hoạch tập huấn"},{"isDone":false,"title":"Tổ chức các buổi tập huấn"},{"isDone":false,"title":"Tổng hợp biên bản"}],"submittedAt":1715112000000,"submittedBy":5,"target":{"amount":14,"unit":"xã, phường"},"unit":2,"work":"Tập huấn, hướng dẫn UBND cấp xã","workCode":"V2"}','efe2aa8e5523332ff14d0f777ede4f4df3b967476ce25db37bebd22454d3adfa','18010ad93845061630e31e030daeb2ff1974daa60c306a21c531467697eabec7',NULL,2,1,NULL,'submitted',1723285800000,1715274000000,1715112000000);
INSERT INTO history VALUES(17,1,'confirm',1,0,1715115600000,1715115540000,NULL,NULL,'{"acknowledgedAt":1715068800000,"blockersRaised":2,"campaign":1,"chair":1,"completedAt":1715115600000,"coordinating":[],"deadline":"2024-08-10T17:30","deadlineVersion":2,"expectedResult":"Biên bản tập huấn của từng xã, phường, thị trấn","extensions":1,"id":1,"issuedAt":1715065200000,"officer":5,"originalDeadline":"2024-05-09","progress":{"percent":30},"reportedAt":1715112000000,"responsibility":"UBND cấp huyện tổ chức; cán bộ đầu mối theo dõi từng xã, phường, thị trấn","returns":1,"state":"completed","steps":[{"isDone":true,"title":"Lập kế hoạch tập huấn"},{"isDone":false,"title":"Tổ chức các buổi tập huấn"},{"isDone":false,"title":"Tổng hợp biên bản"}],"submittedAt":1715112000000,"submittedBy":5,"target":{"amount":14,"unit":"xã, phường"},"unit":2,"work":"Tập huấn, hướng dẫn UBND cấp xã","workCode":"V2"}',NULL,'9db84a52cfbf8cc94e24c430ccfd8306281f3ee7b75860e59cc6f3dacd814a57',1,2,1,NULL,'completed',1723285800000,1715274000000,1715112000000);
INSERT INTO history VALUES(18,2,'report',5,0,1715119200000,1715119140000,NULL,5,'{"acknowledgedAt":1715072400000,"campaign":1,"chair":1,"coordinating":[],"deadline":"2024-06-30","deadlineVersion":1,"expectedResult":"Phương án của từng cơ sở đã cập nhật trên ứng dụng","id":2,"issuedAt":1715065200000,"officer":5,"originalDeadline":"2024-06-30","phase":"GD1","progress":{"quantity":{"done":5,"of":60,"unit":"cơ sở"}},"reportedAt":1715119200000,"responsibility":"UBND cấp huyện phê duyệt; cán bộ đầu mối theo dõi từng cơ sở","start":"2024-04-25","state":"inProgress","steps":[{"deadline":"2024-05-17","isDone":false,"title":"Lập danh sách cơ sở"},{"deadline":"2024-06-14","isDone":false,"title":"Khảo sát từng cơ sở"},{"deadline":"2024-06-28","isDone":false,"title":"Cập nhật phương án trên ứng dụng"}],"target":{"amount":60,"unit":"cơ sở"},"unit":2,"work":"Xây dựng phương án phòng cháy, cảnh báo cháy, thoát nạn cho cơ sở giai đoạn 1","workCode":"V5"}',NULL,'094b35df617ae78d3e1fbc4d51ab7d390b37fdd9663a6ee51149bb5c10f33ea0',NULL,2,1,'GD1','inProgress',1719766800000,1719766800000,NULL);
INSERT INTO history VALUES(19,2,'askTarget',5,0,1715122800000,1715122740000,NULL,NULL,'{"acknowledgedAt":1715072400000,"campaign":1,"chair":1,"coordinating":[],"deadline":"2024-06-30","deadlineVersion":1,"demands":[{"askedAt":1715122800000,"askedBy":5,"wish":{"target":{"_0":50}}}],"expectedResult":"Phương án của từng cơ sở đã cập nhật trên ứng dụng","id":2,"issuedAt":1715065200000,"officer":5,"originalDeadline":"2024-06-30","phase":"GD1","progress":{"quantity":{"done":5,"of":60,"unit":"cơ sở"}},"reportedAt":1715119200000,"responsibility":"UBND cấp huyện phê duyệt; cán bộ đầu mối theo dõi từng cơ sở","start":"2024-04-25","state":"inProgress","steps":[{"deadline":"2024-05-17","isDone":false,"title":"Lập danh sách cơ sở"},{"deadline":"2024-06-14","isDone":false,"title":"Khảo sát từng cơ sở"},{"deadline":"2024-06-28","isDone":false,"title":"Cập nhật phương án trên ứng dụng"}],"target":{"amount":60,"unit":"cơ sở"},"unit":2,"work":"Xây dựng phương án phòng cháy, cảnh báo cháy, thoát nạn cho cơ sở giai đoạn 1","workCode":"V5"}','8d849bb8943cbd1df6eb1a0428be10c3b41c34a7d9f0c68d9302904fe2d0d4b9','7f8c03ddf6ae5750f4fc93624a75d805df93c54447700a6956f832d5867082a0',NULL,2,1,'GD1','inProgress',1719766800000,1719766800000,NULL);
INSERT INTO history VALUES(20,2,'retarget',1,0,1715126400000,1715126340000,NULL,NULL,'{"acknowledgedAt":1715072400000,"campaign":1,"chair":1,"coordinating":[],"deadline":"2024-06-30","deadlineVersion":1,"expectedResult":"Phương án của từng cơ sở đã cập nhật trên ứng dụng","id":2,"issuedAt":1715065200000,"officer":5,"originalDeadline":"2024-06-30","phase":"GD1","progress":{"quantity":{"done":5,"of":50,"unit":"cơ sở"}},"reportedAt":1715119200000,"responsibility":"UBND cấp huyện phê duyệt; cán bộ đầu mối theo dõi từng cơ sở","start":"2024-04-25","state":"inProgress","steps":[{"deadline":"2024-05-17","isDone":false,"title":"Lập danh sách cơ sở"},{"deadline":"2024-06-14","isDone":false,"title":"Khảo sát từng cơ sở"},{"deadline":"2024-06-28","isDone":false,"title":"Cập nhật phương án trên ứng dụng"}],"target":{"amount":50,"unit":"cơ sở"},"unit":2,"work":"Xây dựng phương án phòng cháy, cảnh báo cháy, thoát nạn cho cơ sở giai đoạn 1","workCode":"V5"}',NULL,'c7cd8f9491f6f115f6d2a92a450859eee09ca0442dbfad60af5c2f25ed21ecc1',1,2,1,'GD1','inProgress',1719766800000,1719766800000,NULL);
INSERT INTO history VALUES(21,2,'object',5,0,1715130000000,1715129940000,NULL,NULL,'{"acknowledgedAt":1715072400000,"campaign":1,"chair":1,"coordinating":[],"deadline":"2024-06-30","deadlineVersion":1,"demands":[{"askedAt":1715130000000,"askedBy":5,"wish":{"objection":{}}}],"expectedResult":"Phương án của từng cơ sở đã cập nhật trên ứng dụng","id":2,"issuedAt":1715065200000,"officer":5,"originalDeadline":"2024-06-30","phase":"GD1","progress":{"quantity":{"done":5,"of":50,"unit":"cơ sở"}},"reportedAt":1715119200000,"responsibility":"UBND cấp huyện phê duyệt; cán bộ đầu mối theo dõi từng cơ sở","start":"2024-04-25","state":"inProgress","steps":[{"deadline":"2024-05-17","isDone":false,"title":"Lập danh sách cơ sở"},{"deadline":"2024-06-14","isDone":false,"title":"Khảo sát từng cơ sở"},{"deadline":"2024-06-28","isDone":false,"title":"Cập nhật phương án trên ứng dụng"}],"target":{"amount":50,"unit":"cơ sở"},"unit":2,"work":"Xây dựng phương án phòng cháy, cảnh báo cháy, thoát nạn cho cơ sở giai đoạn 1","workCode":"V5"}','57930e8f8b436ede536ff6c7144c7bff53c85318d7f78ae16248e184241fa8b1','fc76d1a05c5eed51545cdb800d9c83cf5260c9d8d4997812c1d68992f64f1e72',NULL,2,1,'GD1','inProgress',1719766800000,1719766800000,NULL);
INSERT INTO history VALUES(22,2,'urge',1,0,1715133600000,1715133540000,NULL,NULL,'{"acknowledgedAt":1715072400000,"campaign":1,"chair":1,"coordinating":[],"deadline":"2024-06-30","deadlineVersion":1,"demands":[{"askedAt":1715130000000,"askedBy":5,"wish":{"objection":{}}}],"expectedResult":"Phương án của từng cơ sở đã cập nhật trên ứng dụng","id":2,"issuedAt":1715065200000,"officer":5,"originalDeadline":"2024-06-30","phase":"GD1","progress":{"quantity":{"done":5,"of":50,"unit":"cơ sở"}},"reportedAt":1715119200000,"responsibility":"UBND cấp huyện phê duyệt; cán bộ đầu mối theo dõi từng cơ sở","start":"2024-04-25","state":"inProgress","steps":[{"deadline":"2024-05-17","isDone":false,"title":"Lập danh sách cơ sở"},{"deadline":"2024-06-14","isDone":false,"title":"Khảo sát từng cơ sở"},{"deadline":"2024-06-28","isDone":false,"title":"Cập nhật phương án trên ứng dụng"}],"target":{"amount":50,"unit":"cơ sở"},"unit":2,"urge":{"at":1715133600000,"by":1},"work":"Xây dựng phương án phòng cháy, cảnh báo cháy, thoát nạn cho cơ sở giai đoạn 1","workCode":"V5"}',NULL,'8f14f30fa25fac4fe8b9807c5191637e71c30aa6f3d31bb526f2c67814a6de3a',1,2,1,'GD1','inProgress',1719766800000,1719766800000,NULL);
INSERT INTO history VALUES(23,2,'note',5,0,1715137200000,1715137140000,NULL,NULL,'{"acknowledgedAt":1715072400000,"campaign":1,"chair":1,"coordinating":[],"deadline":"2024-06-30","deadlineVersion":1,"demands":[{"askedAt":1715130000000,"askedBy":5,"wish":{"objection":{}}}],"expectedResult":"Phương án của từng cơ sở đã cập nhật trên ứng dụng","id":2,"issuedAt":1715065200000,"officer":5,"originalDeadline":"2024-06-30","phase":"GD1","progress":{"quantity":{"done":5,"of":50,"unit":"cơ sở"}},"reportedAt":1715137200000,"responsibility":"UBND cấp huyện phê duyệt; cán bộ đầu mối theo dõi từng cơ sở","start":"2024-04-25","state":"inProgress","steps":[{"deadline":"2024-05-17","isDone":false,"title":"Lập danh sách cơ sở"},{"deadline":"2024-06-14","isDone":false,"title":"Khảo sát từng cơ sở"},{"deadline":"2024-06-28","isDone":false,"title":"Cập nhật phương án trên ứng dụng"}],"target":{"amount":50,"unit":"cơ sở"},"unit":2,"urge":{"at":1715133600000,"by":1},"work":"Xây dựng phương án phòng cháy, cảnh báo cháy, thoát nạn cho cơ sở giai đoạn 1","workCode":"V5"}','ace237f122b85aa1ef8745ac0011234c465f5186929789f0face23cb12a8d350','449bf18578acde6223d872f987242ac3b8922ba91e0a11f86d4a2c79847b0472',NULL,2,1,'GD1','inProgress',1719766800000,1719766800000,NULL);
INSERT INTO history VALUES(24,2,'pause',1,0,1715140800000,1715140740000,NULL,NULL,'{"acknowledgedAt":1715072400000,"campaign":1,"chair":1,"coordinating":[],"deadline":"2024-06-30","deadlineVersion":1,"demands":[{"askedAt":1715130000000,"askedBy":5,"wish":{"objection":{}}}],"expectedResult":"Phương án của từng cơ sở đã cập nhật trên ứng dụng","id":2,"issuedAt":1715065200000,"officer":5,"originalDeadline":"2024-06-30","pausedAt":1715140800000,"pausedFrom":"inProgress","phase":"GD1","progress":{"quantity":{"done":5,"of":50,"unit":"cơ sở"}},"reportedAt":1715137200000,"responsibility":"UBND cấp huyện phê duyệt; cán bộ đầu mối theo dõi từng cơ sở","start":"2024-04-25","state":"paused","steps":[{"deadline":"2024-05-17","isDone":false,"title":"Lập danh sách cơ sở"},{"deadline":"2024-06-14","isDone":false,"title":"Khảo sát từng cơ sở"},{"deadline":"2024-06-28","isDone":false,"title":"Cập nhật phương án trên ứng dụng"}],"target":{"amount":50,"unit":"cơ sở"},"unit":2,"urge":{"at":1715133600000,"by":1},"work":"Xây dựng phương án phòng cháy, cảnh báo cháy, thoát nạn cho cơ sở giai đoạn 1","workCode":"V5"}',NULL,'797a4cb65123a89eff28e2972dd70c9a2ddddc2482a404aa0bd8e775636450c7',1,2,1,'GD1','paused',1719766800000,1719766800000,NULL);
INSERT INTO history VALUES(25,3,'report',5,0,1715144400000,1715144340000,NULL,5,'{"acknowledgedAt":1715076000000,"campaign":1,"chair":1,"coordinating":[],"deadline":"2024-06-15","deadlineVersion":1,"expectedResult":"Văn bản hướng dẫn, hồ sơ cấp độ","id":3,"issuedAt":1715065200000,"officer":5,"originalDeadline":"2024-06-15","progress":{"quantity":{"done":5,"of":60,"unit":"cơ sở"}},"reportedAt":1715144400000,"responsibility":"Sở hướng dẫn, thẩm định hồ sơ","state":"inProgress","steps":[{"isDone":false,"title":"Hướng dẫn lập hồ sơ"},{"isDone":false,"title":"Thẩm định hồ sơ"}],"unit":2,"work":"Hỗ trợ, hướng dẫn đơn vị viễn thông xác định cấp độ an toàn hệ thống","workCode":"T1"}',NULL,'0a8826871f4425d09b8c4fcf877d58649d63f34ce887c02817cf317dba2b073e',NULL,2,1,NULL,'inProgress',1718470800000,1718470800000,NULL);
INSERT INTO history VALUES(26,3,'object',5,0,1715155200000,1715155140000,NULL,NULL,'{"acknowledgedAt":1715076000000,"campaign":1,"chair":1,"coordinating":[],"deadline":"2024-06-15","deadlineVersion":1,"demands":[{"askedAt":1715155200000,"askedBy":5,"wish":{"objection":{}}}],"expectedResult":"Văn bản hướng dẫn, hồ sơ cấp độ","id":3,"issuedAt":1715065200000,"officer":5,"originalDeadline":"2024-06-15","progress":{"quantity":{"done":5,"of":60,"unit":"cơ sở"}},"reportedAt":1715144400000,"responsibility":"Sở hướng dẫn, thẩm định hồ sơ","state":"inProgress","steps":[{"isDone":false,"title":"Hướng dẫn lập hồ sơ"},{"isDone":false,"title":"Thẩm định hồ sơ"}],"unit":2,"work":"Hỗ trợ, hướng dẫn đơn vị viễn thông xác định cấp độ an toàn hệ thống","workCode":"T1"}','c1471575b584287b9d722d3278bdd7c142e34788356f45ad1f31433638e40ae3','08eefdad76956131894a590cc4e8acf460b0e6ac84da1bd987f7dc61bfeef8aa',NULL,2,1,NULL,'inProgress',1718470800000,1718470800000,NULL);
INSERT INTO history VALUES(27,3,'urge',1,0,1715158800000,1715158740000,NULL,NULL,'{"acknowledgedAt":1715076000000,"campaign":1,"chair":1,"coordinating":[],"deadline":"2024-06-15","deadlineVersion":1,"demands":[{"askedAt":1715155200000,"askedBy":5,"wish":{"objection":{}}}],"expectedResult":"Văn bản hướng dẫn, hồ sơ cấp độ","id":3,"issuedAt":1715065200000,"officer":5,"originalDeadline":"2024-06-15","progress":{"quantity":{"done":5,"of":60,"unit":"cơ sở"}},"reportedAt":1715144400000,"responsibility":"Sở hướng dẫn, thẩm định hồ sơ","state":"inProgress","steps":[{"isDone":false,"title":"Hướng dẫn lập hồ sơ"},{"isDone":false,"title":"Thẩm định hồ sơ"}],"unit":2,"urge":{"at":1715158800000,"by":1},"work":"Hỗ trợ, hướng dẫn đơn vị viễn thông xác định cấp độ an toàn hệ thống","workCode":"T1"}',NULL,'e8b13f70ca99c553d36e47d20fc6a27e60af97727d47036ae524711da0d89bc1',1,2,1,NULL,'inProgress',1718470800000,1718470800000,NULL);
INSERT INTO history VALUES(28,3,'note',5,0,1715162400000,1715162340000,NULL,NULL,'{"acknowledgedAt":1715076000000,"campaign":1,"chair":1,"coordinating":[],"deadline":"2024-06-15","deadlineVersion":1,"demands":[{"askedAt":1715155200000,"askedBy":5,"wish":{"objection":{}}}],"expectedResult":"Văn bản hướng dẫn, hồ sơ cấp độ","id":3,"issuedAt":1715065200000,"officer":5,"originalDeadline":"2024-06-15","progress":{"quantity":{"done":5,"of":60,"unit":"cơ sở"}},"reportedAt":1715162400000,"responsibility":"Sở hướng dẫn, thẩm định hồ sơ","state":"inProgress","steps":[{"isDone":false,"title":"Hướng dẫn lập hồ sơ"},{"isDone":false,"title":"Thẩm định hồ sơ"}],"unit":2,"urge":{"at":1715158800000,"by":1},"work":"Hỗ trợ, hướng dẫn đơn vị viễn thông xác định cấp độ an toàn hệ thống","workCode":"T1"}','83d691c9b20dc68686caf9a0ae377f0bcce908b843d06c313a90ff98d5b3ce6a','4f9a1a5aa635fe54d4ebc735299dc84af4776e2e15abd1ad89ea3ae80e501f26',NULL,2,1,NULL,'inProgress',1718470800000,1718470800000,NULL);
INSERT INTO history VALUES(29,3,'pause',1,0,1715166000000,1715165940000,NULL,NULL,'{"acknowledgedAt":1715076000000,"campaign":1,"chair":1,"coordinating":[],"deadline":"2024-06-15","deadlineVersion":1,"demands":[{"askedAt":1715155200000,"askedBy":5,"wish":{"objection":{}}}],"expectedResult":"Văn bản hướng dẫn, hồ sơ cấp độ","id":3,"issuedAt":1715065200000,"officer":5,"originalDeadline":"2024-06-15","pausedAt":1715166000000,"pausedFrom":"inProgress","progress":{"quantity":{"done":5,"of":60,"unit":"cơ sở"}},"reportedAt":1715162400000,"responsibility":"Sở hướng dẫn, thẩm định hồ sơ","state":"paused","steps":[{"isDone":false,"title":"Hướng dẫn lập hồ sơ"},{"isDone":false,"title":"Thẩm định hồ sơ"}],"unit":2,"urge":{"at":1715158800000,"by":1},"work":"Hỗ trợ, hướng dẫn đơn vị viễn thông xác định cấp độ an toàn hệ thống","workCode":"T1"}',NULL,'c7ba69edff0e3c840404e80144814bc9328dee61b7c268c7a91d85e06a637c9c',1,2,1,NULL,'paused',1718470800000,1718470800000,NULL);
INSERT INTO history VALUES(30,3,'resume',1,0,1715169600000,1715169540000,NULL,NULL,'{"acknowledgedAt":1715076000000,"campaign":1,"chair":1,"coordinating":[],"deadline":"2024-06-15","deadlineVersion":1,"demands":[{"askedAt":1715155200000,"askedBy":5,"wish":{"objection":{}}}],"expectedResult":"Văn bản hướng dẫn, hồ sơ cấp độ","id":3,"issuedAt":1715065200000,"officer":5,"originalDeadline":"2024-06-15","progress":{"quantity":{"done":5,"of":60,"unit":"cơ sở"}},"reportedAt":1715162400000,"responsibility":"Sở hướng dẫn, thẩm định hồ sơ","state":"inProgress","steps":[{"isDone":false,"title":"Hướng dẫn lập hồ sơ"},{"isDone":false,"title":"Thẩm định hồ sơ"}],"unit":2,"urge":{"at":1715158800000,"by":1},"work":"Hỗ trợ, hướng dẫn đơn vị viễn thông xác định cấp độ an toàn hệ thống","workCode":"T1"}',NULL,'dbc49a4ebd931c3f5df413bfca26e9498eee7c65503e638215589ffafa180be6',1,2,1,NULL,'inProgress',1718470800000,1718470800000,NULL);
INSERT INTO history VALUES(31,3,'cancel',1,0,1715173200000,1715173140000,NULL,NULL,'{"acknowledgedAt":1715076000000,"campaign":1,"chair":1,"coordinating":[],"deadline":"2024-06-15","deadlineVersion":1,"expectedResult":"Văn bản hướng dẫn, hồ sơ cấp độ","id":3,"issuedAt":1715065200000,"officer":5,"originalDeadline":"2024-06-15","progress":{"quantity":{"done":5,"of":60,"unit":"cơ sở"}},"reportedAt":1715162400000,"responsibility":"Sở hướng dẫn, thẩm định hồ sơ","state":"cancelled","steps":[{"isDone":false,"title":"Hướng dẫn lập hồ sơ"},{"isDone":false,"title":"Thẩm định hồ sơ"}],"unit":2,"urge":{"at":1715158800000,"by":1},"work":"Hỗ trợ, hướng dẫn đơn vị viễn thông xác định cấp độ an toàn hệ thống","workCode":"T1"}',NULL,'b559229dc453428bad7d0e88512a63288ac74f216ae41c064eae6023d9d05410',1,2,1,NULL,'cancelled',1718470800000,1718470800000,NULL);
CREATE TABLE history_texts (
  history_id INTEGER PRIMARY KEY REFERENCES history (id),
  salt TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT;
INSERT INTO history_texts VALUES(7,'1qz9ld4kz92dk2fuvqnjklsdnp','đang làm "bước 1"');
INSERT INTO history_texts VALUES(8,'12bvvakry02heqqm8u8lg58jf','thiếu người');
INSERT INTO history_texts VALUES(9,'33lkhooepzy3x100ejy1hqng8t','thiếu máy');
INSERT INTO history_texts VALUES(10,'330y1fc72lczk1vk2ggble6gfx','xin lùi');
INSERT INTO history_texts VALUES(14,'1mdwvpmu3c3e73qywn1pgc5idp','đã xong');
INSERT INTO history_texts VALUES(15,'3db0mncq7gqviocv3t7fk24gn','chưa đủ');
INSERT INTO history_texts VALUES(16,'17dgf6h8c98cx39m9mxttn2w2l','đã bổ sung');
INSERT INTO history_texts VALUES(19,'2p8j62tp3u89o158v04tg19s2m','quá nhiều');
INSERT INTO history_texts VALUES(21,'3u751baewagw7fkydyxsdx8j0','không phải của quận');
INSERT INTO history_texts VALUES(23,'2h3gak9dil62i307j1z81gsm2f','ghi chú');
INSERT INTO history_texts VALUES(26,'3o35aq4fu30591m48y3t5500','không phải của quận');
INSERT INTO history_texts VALUES(28,'nihtuq4ezksm12y32lrb3ewef','ghi chú');
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
  failure TEXT, replies_to TEXT, lane INTEGER NOT NULL DEFAULT 0 CHECK (lane IN (0, 1)), addressed INTEGER NOT NULL DEFAULT 1 CHECK (addressed IN (0, 1)), edits TEXT, moved_to TEXT, file_kind TEXT, file_name TEXT, forwarded INTEGER NOT NULL DEFAULT 0 CHECK (forwarded IN (0, 1)), album TEXT,
  UNIQUE (platform, account, event_key)
) STRICT;
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
, about_id INTEGER REFERENCES assignments (id), seal INTEGER, answers TEXT, file_id INTEGER REFERENCES files (id), tried_at INTEGER, file_tries INTEGER NOT NULL DEFAULT 0) STRICT;
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
INSERT INTO reminders VALUES(1,1,'acknowledgement',19850,1,'officer',1715130000000,'pending',NULL,NULL,0,0,0,1715130000000,NULL,1670361764335883410);
INSERT INTO reminders VALUES(2,1,'acknowledgement',19850,2,'head',1715216400000,'pending',NULL,NULL,0,0,0,1715216400000,NULL,-2230785416753793522);
INSERT INTO reminders VALUES(3,1,'acknowledgement@digest',19850,3,'chair',1715302800000,'pending',NULL,NULL,0,1,0,1715302800000,NULL,4857451136886575061);
INSERT INTO reminders VALUES(4,1,'deadline',1,-1,'officer',1715130000000,'pending',NULL,NULL,0,0,0,1715130000000,NULL,5635455350669798719);
INSERT INTO reminders VALUES(5,1,'deadline/2',1,0,'officer',1715241600000,'pending',NULL,NULL,0,0,0,1715241600000,NULL,2609683572386646537);
INSERT INTO reminders VALUES(6,1,'deadline',1,1,'head',1715302800000,'pending',NULL,NULL,0,0,0,1715302800000,NULL,4601160517562104809);
INSERT INTO reminders VALUES(7,1,'deadline@digest',1,2,'chair',1715562000000,'pending',NULL,NULL,0,1,0,1715562000000,NULL,9218027266677489000);
INSERT INTO reminders VALUES(8,2,'acknowledgement',19850,1,'officer',1715130000000,'pending',NULL,NULL,0,0,0,1715130000000,NULL,7600163920708446723);
INSERT INTO reminders VALUES(9,2,'acknowledgement',19850,2,'head',1715216400000,'pending',NULL,NULL,0,0,0,1715216400000,NULL,8574317442960837245);
INSERT INTO reminders VALUES(10,2,'acknowledgement@digest',19850,3,'chair',1715302800000,'pending',NULL,NULL,0,1,0,1715302800000,NULL,3369683756099010270);
INSERT INTO reminders VALUES(11,2,'deadline',1,-7,'officer',1718845200000,'pending',NULL,NULL,0,0,0,1718845200000,NULL,7828177853381616012);
INSERT INTO reminders VALUES(12,2,'deadline/2',1,0,'officer',1719561600000,'pending',NULL,NULL,0,0,0,1719561600000,NULL,195716091371914167);
INSERT INTO reminders VALUES(13,2,'deadline',1,1,'head',1719795600000,'pending',NULL,NULL,0,0,0,1719795600000,NULL,-2637134832659158298);
INSERT INTO reminders VALUES(14,2,'deadline@digest',1,2,'chair',1719882000000,'pending',NULL,NULL,0,1,0,1719882000000,NULL,-4176248633975365694);
INSERT INTO reminders VALUES(15,2,'step',19860,-1,'officer',1715821200000,'pending',NULL,NULL,0,0,0,1715821200000,NULL,-8598880245779427428);
INSERT INTO reminders VALUES(16,2,'step',19888,-1,'officer',1718240400000,'pending',NULL,NULL,0,0,0,1718240400000,NULL,6590673539281609538);
INSERT INTO reminders VALUES(17,2,'step',19902,-1,'officer',1719450000000,'pending',NULL,NULL,0,0,0,1719450000000,NULL,4262155061359443811);
INSERT INTO reminders VALUES(18,3,'acknowledgement',19850,1,'officer',1715130000000,'pending',NULL,NULL,0,0,0,1715130000000,NULL,-3289824941301796064);
INSERT INTO reminders VALUES(19,3,'acknowledgement',19850,2,'head',1715216400000,'pending',NULL,NULL,0,0,0,1715216400000,NULL,-1699176629371468300);
INSERT INTO reminders VALUES(20,3,'acknowledgement@digest',19850,3,'chair',1715302800000,'pending',NULL,NULL,0,1,0,1715302800000,NULL,6660920623808392523);
INSERT INTO reminders VALUES(21,3,'deadline',1,-7,'officer',1717635600000,'pending',NULL,NULL,0,0,0,1717635600000,NULL,-5063065417571983167);
INSERT INTO reminders VALUES(22,3,'deadline/2',1,0,'officer',1718352000000,'pending',NULL,NULL,0,0,0,1718352000000,NULL,-4450817749171200773);
INSERT INTO reminders VALUES(23,3,'deadline',1,1,'head',1718586000000,'pending',NULL,NULL,0,0,0,1718586000000,NULL,-3161480199544230274);
INSERT INTO reminders VALUES(24,3,'deadline@digest',1,2,'chair',1718672400000,'pending',NULL,NULL,0,1,0,1718672400000,NULL,1992570369392183801);
CREATE TABLE polls (
  platform TEXT NOT NULL, account TEXT NOT NULL,
  position TEXT,
  succeeded_at INTEGER,
  failure TEXT, bot_name TEXT, identified_at INTEGER, refused INTEGER NOT NULL DEFAULT 0 CHECK (refused IN (0, 1)), active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
  PRIMARY KEY (platform, account)
) STRICT;
CREATE TABLE lease (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  holder TEXT,
  number INTEGER NOT NULL,
  beat INTEGER NOT NULL
, clock_at INTEGER, epoch TEXT NOT NULL DEFAULT '', taken_at INTEGER, backed_up_at INTEGER) STRICT;
INSERT INTO lease VALUES(1,NULL,0,0,NULL,'',NULL,NULL);
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
INSERT INTO rule_versions VALUES(1,'calendar',replace('sessions 08:00-12:00 13:00-17:00\nyears 2024 2025 2026\noff 2024-01-01 2024-02-08 2024-02-09 2024-02-12 2024-02-13 2024-02-14 2024-04-18 2024-04-29 2024-04-30 2024-05-01 2024-09-02 2024-09-03 2025-01-01 2025-01-27 2025-01-28 2025-01-29 2025-01-30 2025-01-31 2025-04-07 2025-04-30 2025-05-01 2025-05-02 2025-09-01 2025-09-02 2026-01-01 2026-01-02 2026-02-16 2026-02-17 2026-02-18 2026-02-19 2026-02-20 2026-04-27 2026-04-30 2026-05-01 2026-08-31 2026-09-01 2026-09-02 2026-11-24\nworked 2024-05-04 2025-04-26 2026-01-10 2026-08-22','\n',char(10)),1715065200000,'bbed867c076d1c2fb68f810340360d072be6f411d611ca0e120e3f2413730909');
INSERT INTO rule_versions VALUES(2,'clearRule',replace('5 rõ\nwork việc work\nperson người officer\nresponsibility trách nhiệm responsibility\nprocess quy trình, tiến độ process+deadline\nresult kết quả result','\n',char(10)),1715065200000,'d1f54ca85526bbcac24ae3c647dfda793589b46d2282c006ca9bc57de83129be');
INSERT INTO rule_versions VALUES(3,'ladder',replace('deadline -7 08:00 officer message\ndeadline -3 08:00 officer message\nreportDate -2 08:00 officer message\ndeadline -1 08:00 officer message\nstep -1 08:00 officer message\ndeadline 0 08:00 officer message\nreportDate 0 08:00 officer message\nurge 0min officer message\ndeadline 0 15:00 officer message\nacknowledgement 1 08:00 officer message\ndeadline 1 08:00 officer message\ndeadline 1 08:00 head message\nacknowledgement 2 08:00 head message\ndeadline 2 08:00 chair digest\nblocker 2 08:00 remover message\nconfirmation 2 08:00 decider message\ndecision 2 08:00 decider message\nacknowledgement 3 08:00 chair digest\ndeadline 3 08:00 officer message every 2 times 10\nblocker 4 08:00 chair digest\nsilence 5 08:00 officer message\ndeadline 27 08:00 chair digest every 5\nurgent deadline -3 08:00 officer message\nurgent reportDate -2 08:00 officer message\nurgent deadline -1 08:00 officer message\nurgent step -1 08:00 officer message\nurgent deadline 0 08:00 officer message\nurgent reportDate 0 08:00 officer message\nurgent urge 0min officer message\nurgent deadline 0 15:00 officer message\nurgent acknowledgement 240min officer message\nurgent acknowledgement 1 08:00 head message\nurgent deadline 1 08:00 officer message\nurgent deadline 1 08:00 head message\nurgent deadline 1 08:00 chair digest\nurgent acknowledgement 2 08:00 chair digest\nurgent deadline 2 08:00 officer message every 1 times 10\nurgent blocker 2 08:00 remover message\nurgent confirmation 2 08:00 decider message\nurgent decision 2 08:00 decider message\nurgent silence 3 08:00 officer message\nurgent blocker 4 08:00 chair digest\nurgent deadline 12 08:00 chair digest every 5\nveryUrgent reportDate -2 08:00 officer message\nveryUrgent deadline -1 08:00 officer message\nveryUrgent step -1 08:00 officer message\nveryUrgent deadline 0 08:00 officer message\nveryUrgent reportDate 0 08:00 officer message\nveryUrgent urge 0min officer message\nveryUrgent deadline 0 11:00 officer message\nveryUrgent deadline 0 15:00 officer message\nveryUrgent acknowledgement 120min officer message\nveryUrgent acknowledgement 240min head message\nveryUrgent acknowledgement 1 08:00 chair digest\nveryUrgent deadline 1 08:00 officer message\nveryUrgent deadline 1 08:00 head message\nveryUrgent deadline 1 08:00 chair digest\nveryUrgent blocker 1 08:00 remover message\nveryUrgent decision 1 08:00 decider message\nveryUrgent deadline 2 08:00 officer message every 1 times 10\nveryUrgent silence 2 08:00 officer message\nveryUrgent blocker 2 08:00 chair digest\nveryUrgent confirmation 2 08:00 decider message\nveryUrgent deadline 12 08:00 chair digest every 5\nflash reportDate -2 08:00 officer message\nflash deadline -1 08:00 officer message\nflash step -1 08:00 officer message\nflash deadline -120min officer message\nflash deadline 0 08:00 officer message\nflash reportDate 0 08:00 officer message\nflash urge 0min officer message\nflash deadline 15min officer message\nflash deadline 15min head message\nflash acknowledgement 30min officer message\nflash acknowledgement 60min head message\nflash deadline 60min chair message\nflash blocker 60min remover message\nflash decision 60min decider message\nflash acknowledgement 120min chair message\nflash blocker 120min chair message\nflash deadline 1 08:00 officer message every 1 times 10\nflash silence 1 08:00 officer message\nflash confirmation 1 08:00 decider message\nflash deadline 11 08:00 chair digest every 5','\n',char(10)),1715065200000,'63efb61e0c07d0ec0fd2192546a73949c8c3b3bd912069a63319b5789071b8cb');
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
CREATE TABLE digests (
  kind TEXT NOT NULL,
  day TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (kind, day)
) STRICT;
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
, lane_groups TEXT NOT NULL DEFAULT '') STRICT;
INSERT INTO replanning VALUES(1,'calendar=34b8f4908b8c52d2 acknowledgement/officer=8bc69aeab225826c acknowledgement/head=b54f1c39ec42cc3a acknowledgement/chair=8db4ef74fc1bcb32 deadline/officer=9fc361e63dc5d46c deadline/head=c4073fd4dd6f7bc6 deadline/chair=103f8f7a8b222aed silence/officer=9f813e1436dfc54d reportDate/officer=7084bfe919ecbf3b step/officer=8b10121fc6be5145 blocker/chair=5316aa2c69f809a7 blocker/remover=79a4dbba61b2f9b5 confirmation/decider=35e3e5b27fc53704 urge/officer=f2a7c7ab0cb41c1f decision/decider=f909ff9a528d15ad',NULL,'');
CREATE TABLE alerts (
  kind TEXT PRIMARY KEY,
  level INTEGER NOT NULL CHECK (level >= 0),
  told_at INTEGER
) STRICT;
CREATE TABLE files (
  id INTEGER PRIMARY KEY,
  inbox_id INTEGER NOT NULL UNIQUE REFERENCES inbox (id),
  platform TEXT NOT NULL, account TEXT NOT NULL,
  kind TEXT NOT NULL, name TEXT, reference TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('wanted', 'kept', 'lost')),
  tries INTEGER NOT NULL DEFAULT 0 CHECK (tries >= 0),
  next_at INTEGER NOT NULL,
  reason TEXT,
  content TEXT
, lead_id INTEGER REFERENCES inbox (id)) STRICT;
CREATE TABLE file_key (id INTEGER PRIMARY KEY CHECK (id = 1), key TEXT NOT NULL) STRICT;
CREATE TABLE traps (
  term INTEGER PRIMARY KEY,
  inbox_id INTEGER NOT NULL REFERENCES inbox (id)
) STRICT;
CREATE TABLE IF NOT EXISTS "assignments" (
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
  completed_at INTEGER,
  authority TEXT NOT NULL DEFAULT '',
  planned_unit_id INTEGER REFERENCES units (id),
  extensions INTEGER NOT NULL DEFAULT 0 CHECK (extensions >= 0),
  report_deadlines TEXT NOT NULL DEFAULT '[]',
  report_to TEXT NOT NULL DEFAULT '',
  blockers TEXT NOT NULL DEFAULT '[]',
  blockers_raised INTEGER NOT NULL DEFAULT 0,
  demands TEXT NOT NULL DEFAULT '[]',
  open_demands INTEGER NOT NULL DEFAULT 0,
  awaits_head INTEGER NOT NULL DEFAULT 0 CHECK (awaits_head IN (0, 1)),
  returns INTEGER NOT NULL DEFAULT 0 CHECK (returns >= 0),
  paused_from TEXT,
  paused_at INTEGER,
  original_due_at INTEGER,
  urgency TEXT NOT NULL DEFAULT 'normal' CHECK (urgency IN ('normal', 'urgent', 'veryUrgent', 'flash')),
  urged_at INTEGER,
  urged_by INTEGER REFERENCES officers (id),
  CHECK (state IN ('draft', 'cancelled') OR (officer_id IS NOT NULL AND chair_id IS NOT NULL AND due_at IS NOT NULL AND issued_at IS NOT NULL)),
  CHECK (state NOT IN ('submitted', 'completed') OR submitted_at IS NOT NULL)
) STRICT;
INSERT INTO assignments VALUES(1,1,'V2',NULL,2,'Tập huấn, hướng dẫn UBND cấp xã',5,'UBND cấp huyện tổ chức; cán bộ đầu mối theo dõi từng xã, phường, thị trấn','[{"isDone":true,"title":"Lập kế hoạch tập huấn"},{"isDone":false,"title":"Tổ chức các buổi tập huấn"},{"isDone":false,"title":"Tổng hợp biên bản"}]','Biên bản tập huấn của từng xã, phường, thị trấn',1,'[]',NULL,'2024-08-10T17:30',1723285800000,'2024-05-09',2,14,'xã, phường','completed',30,NULL,NULL,NULL,0,1715065200000,1715068800000,1715112000000,1715112000000,5,1715115600000,'',NULL,1,'[]','','[]',2,'[]',0,0,1,NULL,NULL,1715274000000,'normal',NULL,NULL);
INSERT INTO assignments VALUES(2,1,'V5','GD1',2,'Xây dựng phương án phòng cháy, cảnh báo cháy, thoát nạn cho cơ sở giai đoạn 1',5,'UBND cấp huyện phê duyệt; cán bộ đầu mối theo dõi từng cơ sở','[{"deadline":"2024-05-17","isDone":false,"title":"Lập danh sách cơ sở"},{"deadline":"2024-06-14","isDone":false,"title":"Khảo sát từng cơ sở"},{"deadline":"2024-06-28","isDone":false,"title":"Cập nhật phương án trên ứng dụng"}]','Phương án của từng cơ sở đã cập nhật trên ứng dụng',1,'[]','2024-04-25','2024-06-30',1719766800000,'2024-06-30',1,50,'cơ sở','paused',NULL,5,50,'cơ sở',0,1715065200000,1715072400000,1715137200000,NULL,NULL,NULL,'',NULL,0,'[]','','[]',0,'[{"askedAt":1715130000000,"askedBy":5,"wish":{"objection":{}}}]',1,0,0,'inProgress',1715140800000,1719766800000,'normal',1715133600000,1);
INSERT INTO assignments VALUES(3,1,'T1',NULL,2,'Hỗ trợ, hướng dẫn đơn vị viễn thông xác định cấp độ an toàn hệ thống',5,'Sở hướng dẫn, thẩm định hồ sơ','[{"isDone":false,"title":"Hướng dẫn lập hồ sơ"},{"isDone":false,"title":"Thẩm định hồ sơ"}]','Văn bản hướng dẫn, hồ sơ cấp độ',1,'[]',NULL,'2024-06-15',1718470800000,'2024-06-15',1,NULL,NULL,'cancelled',NULL,5,60,'cơ sở',0,1715065200000,1715076000000,1715162400000,NULL,NULL,NULL,'',NULL,0,'[]','','[]',0,'[]',0,0,0,NULL,NULL,1718470800000,'normal',1715158800000,1);
CREATE TABLE plan_words (
  assignment_id INTEGER PRIMARY KEY REFERENCES assignments (id),
  word TEXT NOT NULL
) STRICT;
INSERT INTO plan_words VALUES(1,'{"authority":"","chair":1,"coordinating":[],"deadline":"2024-05-09","isGone":false,"left":[],"officer":5,"reportTo":"","reports":[],"responsibility":"UBND cấp huyện tổ chức; cán bộ đầu mối theo dõi từng xã, phường, thị trấn","result":"Biên bản tập huấn của từng xã, phường, thị trấn","steps":[{"isDone":false,"title":"Lập kế hoạch tập huấn"},{"isDone":false,"title":"Tổ chức các buổi tập huấn"},{"isDone":false,"title":"Tổng hợp biên bản"}],"target":{"amount":14,"unit":"xã, phường"},"urgency":"normal","work":"Tập huấn, hướng dẫn UBND cấp xã"}');
INSERT INTO plan_words VALUES(2,'{"authority":"","chair":1,"coordinating":[],"deadline":"2024-06-30","isGone":false,"left":[],"officer":5,"phase":"GD1","reportTo":"","reports":[],"responsibility":"UBND cấp huyện phê duyệt; cán bộ đầu mối theo dõi từng cơ sở","result":"Phương án của từng cơ sở đã cập nhật trên ứng dụng","start":"2024-04-25","steps":[{"deadline":"2024-05-17","isDone":false,"title":"Lập danh sách cơ sở"},{"deadline":"2024-06-14","isDone":false,"title":"Khảo sát từng cơ sở"},{"deadline":"2024-06-28","isDone":false,"title":"Cập nhật phương án trên ứng dụng"}],"target":{"amount":60,"unit":"cơ sở"},"urgency":"normal","work":"Xây dựng phương án phòng cháy, cảnh báo cháy, thoát nạn cho cơ sở giai đoạn 1"}');
INSERT INTO plan_words VALUES(3,'{"authority":"","chair":1,"coordinating":[],"deadline":"2024-06-15","isGone":false,"left":[],"officer":5,"reportTo":"","reports":[],"responsibility":"Sở hướng dẫn, thẩm định hồ sơ","result":"Văn bản hướng dẫn, hồ sơ cấp độ","steps":[{"isDone":false,"title":"Hướng dẫn lập hồ sơ"},{"isDone":false,"title":"Thẩm định hồ sơ"}],"urgency":"normal","work":"Hỗ trợ, hướng dẫn đơn vị viễn thông xác định cấp độ an toàn hệ thống"}');
CREATE TABLE digest_letters (
  kind TEXT NOT NULL,
  officer_id INTEGER NOT NULL REFERENCES officers (id),
  outbox_id INTEGER NOT NULL REFERENCES outbox (id),
  since_at INTEGER NOT NULL,
  PRIMARY KEY (kind, officer_id)
) STRICT;
CREATE INDEX unit_names_folded ON unit_names (folded);
CREATE INDEX unit_paths_ancestor ON unit_paths (ancestor_id, unit_id);
CREATE INDEX officers_unit ON officers (unit_id);
CREATE INDEX grants_unit ON grants (unit_id, role);
CREATE INDEX identities_officer ON identities (officer_id);
CREATE INDEX wrong_codes_user ON wrong_codes (platform, account, user_id, at);
CREATE INDEX stranger_notices_at ON stranger_notices (platform, account, at);
CREATE UNIQUE INDEX tenures_open ON tenures (assignment_id) WHERE to_at IS NULL;
CREATE TRIGGER history_no_update BEFORE UPDATE ON history
BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
CREATE TRIGGER history_no_delete BEFORE DELETE ON history
BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
CREATE INDEX outbox_open ON outbox (platform, account, chat_id, id) WHERE state IN ('pending', 'sending', 'unknown');
CREATE INDEX outbox_ended ON outbox (state) WHERE state IN ('refused', 'parked');
CREATE INDEX reminders_outbox ON reminders (outbox_id) WHERE outbox_id IS NOT NULL;
CREATE INDEX tenures_assignment ON tenures (assignment_id, id);
CREATE INDEX history_assignment ON history (assignment_id, id, recorded_at);
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
CREATE INDEX inbox_pending ON inbox (lane, id) WHERE state = 'pending';
CREATE INDEX inbox_waiting ON inbox (platform, account, chat_id, lane) WHERE state = 'pending';
CREATE INDEX inbox_failed ON inbox (id) WHERE state = 'failed';
CREATE INDEX inbox_raw ON inbox (received_at) WHERE raw <> '';
CREATE INDEX inbox_edits ON inbox (platform, account, edits) WHERE edits IS NOT NULL;
CREATE INDEX history_inbox ON history (inbox_id) WHERE inbox_id IS NOT NULL;
CREATE INDEX files_wanted ON files (platform, account, next_at) WHERE state = 'wanted';
CREATE INDEX files_kept ON files (inbox_id) WHERE state <> 'lost';
CREATE INDEX traps_inbox ON traps (inbox_id);
CREATE UNIQUE INDEX assignments_work ON assignments (campaign_id, work_code, (COALESCE(planned_unit_id, unit_id))) WHERE campaign_id IS NOT NULL AND work_code IS NOT NULL;
CREATE INDEX assignments_officer ON assignments (officer_id, state);
CREATE INDEX assignments_chair ON assignments (chair_id, state);
CREATE INDEX assignments_figures ON assignments (unit_id, state, due_at, submitted_at, original_due_at, phase, campaign_id);
CREATE INDEX assignments_blocked ON assignments (open_blockers) WHERE open_blockers > 0;
CREATE INDEX assignments_demands ON assignments (chair_id) WHERE open_demands > 0;
CREATE INDEX assignments_open ON assignments (id) WHERE state NOT IN ('draft', 'completed', 'cancelled');
CREATE INDEX inbox_album ON inbox (platform, account, chat_id, sender, id) WHERE album IS NOT NULL;
CREATE INDEX files_lead ON files (lead_id);
CREATE TRIGGER history_no_replace BEFORE INSERT ON history
WHEN EXISTS (SELECT 1 FROM history WHERE id = NEW.id) OR EXISTS (SELECT 1 FROM history WHERE hash = NEW.hash)
BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
CREATE TRIGGER rule_versions_no_replace BEFORE INSERT ON rule_versions
WHEN EXISTS (SELECT 1 FROM rule_versions WHERE id = NEW.id) OR EXISTS (SELECT 1 FROM rule_versions WHERE hash = NEW.hash)
BEGIN SELECT RAISE(ABORT, 'rule_versions is append-only'); END;
CREATE INDEX outbox_worded ON outbox (created_at) WHERE text <> '';
CREATE INDEX absences_officer ON absences (officer_id, to_date);
CREATE INDEX absences_stand_in ON absences (stand_in_id, to_date);
CREATE INDEX delegations_delegate ON delegations (delegate_id, to_date);
CREATE INDEX delegations_chair ON delegations (chair_id, to_date);
COMMIT;
PRAGMA user_version=25;
