"use strict";
const byId = (id) => document.getElementById(id);
const state = { botName: "", botID: "", groupID: "", messages: [], members: [], inGroup: false, offset: 0 };

const two = (number) => String(number).padStart(2, "0");
const weekdays = ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"];

// Hà Nội keeps UTC+7 all the year, whatever the reader's own zone is.
function civil(milliseconds) {
  const date = new Date(milliseconds + 7 * 3600 * 1000);
  return {
    day: `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`,
    time: `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`,
    weekday: weekdays[date.getUTCDay()],
  };
}

async function call(method, path, body) {
  const answer = await fetch(path, {
    method, headers: { "content-type": "application/json" }, body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${answer.status}`);
  return answer.json();
}

function hint(text) { byId("hint").textContent = text; }

function currentChat() { return state.inGroup ? state.groupID : byId("member").value; }

// What was uploaded here is shown; a picture elsewhere is only named, since the page fetches nothing from outside.
function picture(address) {
  if (!address.startsWith("/practice/files/")) return document.createTextNode(`\n🖼 ${address}`);
  const image = document.createElement("img");
  image.src = address;
  image.alt = "ảnh";
  // What is no picture is there to be saved.
  image.onerror = () => {
    const link = document.createElement("a");
    link.href = address;
    link.textContent = "📎 tệp đính kèm";
    image.replaceWith(link);
  };
  return image;
}

function buttons(message) {
  const row = document.createElement("span");
  row.className = "taps";
  for (const { label, data } of message.buttons) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = label;
    button.addEventListener("click", async () => {
      try {
        await call("POST", "/practice/taps", { member: byId("member").value, message: message.number, data });
        hint("");
      } catch (error) {
        hint("Chưa bấm được, xin thử lại.");
      }
    });
    row.append(button);
  }
  return row;
}

function showMessages() {
  const list = byId("messages");
  const chat = currentChat();
  const shown = state.messages.filter((message) => message.chat === chat);
  list.replaceChildren();
  if (shown.length === 0) {
    const item = document.createElement("li");
    item.className = "empty";
    item.textContent = state.inGroup
      ? "Trong nhóm, bot chỉ nghe tin có nhắc tên bot."
      : "Thử viết: việc của tôi";
    list.append(item);
  }
  for (const message of shown) {
    const item = document.createElement("li");
    const by = document.createElement("span");
    const when = civil(message.at);
    by.className = "by";
    by.textContent = `${message.name} · ${when.time} ${when.day}`;
    if (message.from === state.botID) item.className = "bot";
    else if (message.from === byId("member").value) item.className = "own";
    item.append(by, document.createTextNode(message.text));
    if (message.photo) item.append(picture(message.photo));
    if (message.buttons.length > 0) item.append(buttons(message));
    list.append(item);
  }
  list.scrollTop = list.scrollHeight;
}

function showClock() {
  const now = civil(Date.now() + state.offset);
  byId("clock").textContent = `${now.weekday}, ${now.day} ${now.time}`;
}

function choose(inGroup) {
  state.inGroup = inGroup;
  byId("tab-group").setAttribute("aria-selected", String(inGroup));
  byId("tab-private").setAttribute("aria-selected", String(!inGroup));
  byId("mention-label").hidden = !inGroup;
  showMessages();
}

function fillMembers(members) {
  const picker = byId("member");
  const sections = new Map();
  for (const member of members) {
    if (!sections.has(member.section)) {
      const part = document.createElement("optgroup");
      part.label = member.section;
      sections.set(member.section, part);
      picker.append(part);
    }
    const option = document.createElement("option");
    option.value = member.id;
    option.textContent = `${member.name} – ${member.title}`;
    option.dataset.code = member.code;
    sections.get(member.section).append(option);
  }
}

function showFaults(faults) {
  byId("faults").textContent = faults.length === 0
    ? "Không có sự cố nào đang chờ."
    : faults.map((fault) => `${fault.kind} · ${fault.method || "mọi lệnh"} · ${fault.times} lần`).join("; ");
}

async function refresh() {
  const answer = await call("GET", "/practice/state");
  const isFirst = state.members.length === 0;
  Object.assign(state, answer);
  state.offset = answer.time - Date.now();
  if (isFirst) fillMembers(answer.members);
  byId("tab-group").textContent = answer.groupName;
  byId("to-reminder").hidden = !answer.canJump;
  showFaults(answer.faults);
  showClock();
  showMessages();
}

function listen() {
  const events = new EventSource("/practice/events");
  events.onopen = () => refresh().catch(() => hint("Không đọc được nhóm."));
  events.onmessage = (event) => {
    const message = JSON.parse(event.data);
    if (message.time !== undefined) {
      state.offset = message.time - Date.now();
      showClock();
    } else if (!state.messages.some((known) => known.number === message.number)) {
      state.messages.push(message);
      showMessages();
    }
  };
  events.onerror = () => hint("Mất kết nối, đang thử lại…");
}

async function upload(file) {
  const answer = await fetch(`/practice/files?name=${encodeURIComponent(file.name)}`, {
    method: "POST", headers: { "content-type": "application/octet-stream" }, body: file,
  });
  if (!answer.ok) throw new Error(`${answer.status}`);
  return answer.json();
}

async function send(event) {
  event.preventDefault();
  const field = byId("text");
  const typed = field.value.trim();
  const file = byId("file").files[0];
  if (!typed && !file) return;
  const mention = state.inGroup && byId("mention").checked && !typed.startsWith("@");
  try {
    const photo = file === undefined ? undefined : (await upload(file)).address;
    await call("POST", "/practice/messages", {
      member: byId("member").value, group: state.inGroup, text: mention ? `@${state.botName} ${typed}` : typed, photo,
    });
    field.value = "";
    byId("file").value = "";
    hint("");
  } catch (error) {
    hint("Chưa gửi được, xin thử lại.");
  }
}

async function move(body) {
  try {
    await call("POST", "/practice/time", body);
    hint("");
  } catch (error) {
    hint(error.message === "404" ? "Không còn lần nhắc nào." : "Chưa chuyển được thời gian.");
  }
}

byId("write").addEventListener("submit", send);
byId("text").addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) send(event);
});
byId("member").addEventListener("change", showMessages);
byId("tab-group").addEventListener("click", () => choose(true));
byId("tab-private").addEventListener("click", () => choose(false));
for (const button of document.querySelectorAll("[data-seconds]")) {
  button.addEventListener("click", () => move({ seconds: Number(button.dataset.seconds) }));
}
byId("to-reminder").addEventListener("click", () => move({ toNextReminder: true }));
byId("fault").addEventListener("submit", async (event) => {
  event.preventDefault();
  const kind = byId("fault-kind").value;
  const fault = { kind, times: Number(byId("fault-times").value) };
  if (byId("fault-method").value) fault.method = byId("fault-method").value;
  if (kind === "delay") fault.seconds = 3;
  showFaults(await call("POST", "/practice/faults", fault));
});
byId("fault-clear").addEventListener("click", async () => showFaults(await call("DELETE", "/practice/faults")));
setInterval(showClock, 1000);
choose(false);
listen();
