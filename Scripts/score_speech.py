#!/usr/bin/env python3
"""Judges how a program understands labelled speech (docs/labels.md).

usage: score_speech.py [-v] [--json OUT] FILE.jsonl… -- COMMAND [ARG…]     e.g.  -- namro explain --stdin --format speech
       score_speech.py --set open|aside --list IDS …                        only the rows outside, or inside, a list of ids that are set aside; of
                                                                            those inside nothing but the table is printed
       score_speech.py --check FILE.jsonl…                                  checks the labels only

The command gets one JSON object a line: {"id","as","chat","text"} or {"id","as","turns":[…]} up to and with the turn to be read, and answers
one JSON object a line, in order: {"means":[act…],"asks":[…],"offers":[[act…]…],"reply":"…"}.
  means   what is done, recorded or answered at once, in the vocabulary of docs/labels.md; with "refused":true where it was understood and rights forbid it
  asks    non-empty where something is asked (also beside `means`)
  offers  the `means` behind each numbered choice, or behind "đúng"
  readBack  what is said back whole and done on "1" / "đồng ý" (orders, decisions, several works, what others are told): right where it is what was meant
Verdicts: right · readback (what was meant is read back and waits for "1") · offered (asked, and one of the first three choices is what was meant) ·
asked · notyet (understood, "notYet":true) · partly (a query whose subject is right and a filter or measure is lost, and the reply says so) · wrong ·
false (wrong, and something that changes the record was done that nobody meant). `clarify` is right when it asks and does nothing; `refused` when it
does nothing and says so; `ignore` when it neither acts nor asks. A slot that the label lacks is as wrong as one that is lost. A question beside right
acts is right where the label has `missing` or the row `mayAsk`.
Exit 1 where a label is malformed or the command fails."""
import datetime, json, re, subprocess, sys, unicodedata
from collections import Counter, defaultdict

ACTS = """acknowledge report step submit note promise obstacle obstacleGone askExtension withdraw askTarget object askHandOver correct absence standIn
delegate remindMe show mine query assign confirm return grant refuse amend handOver pause resume cancel reopen urge instruct broadcast openRound closeRound extendRound
praise criticise lesson document thanks help link answer clarify refused ignore chot endPhase acceptBelow controlFigure conclusions changeField recurring outline finding explainLate
timedReport""".split()
# What is read back whole before it is done: a read-back of just what was meant is right.
COSTLY = {"assign", "amend", "cancel", "handOver", "broadcast", "pause", "reopen", "delegate", "instruct", "praise", "criticise", "confirm", "return", "grant", "refuse", "urge"}
NOTHING = {"clarify", "refused", "ignore", "thanks"}
CHANGES = set(ACTS) - {"show", "query", "mine", "document", "thanks", "help", "link", "clarify", "refused", "ignore", "answer"}
# Free words: half of the label's words are enough. `work` of an order is words too.
WORDS = {"result", "reason", "text", "product", "criteria"}
# Slots that a good answer may have or leave out.
LOOSE = {"unit", "items", "missing", "heard", "about", "what", "urgency", "reportTo", "form", "target", "of", "notYet", "refused"}
DEFAULTS = {"measure": "list", "subject": "works"}


def fold(s):
    s = unicodedata.normalize("NFD", str(s).lower().replace("đ", "d"))
    return re.sub(r"[^a-z0-9]+", " ", "".join(c for c in s if not unicodedata.combining(c))).strip()


def same(want, have):
    if isinstance(want, bool) or isinstance(have, bool): return bool(want) == bool(have)
    if isinstance(want, (int, float)) and isinstance(have, (int, float)): return abs(want - have) < 0.51 if isinstance(want, float) else want == have
    if isinstance(want, list) or isinstance(have, list):
        w, h = (x if isinstance(x, list) else [x] for x in (want, have))
        return sorted(map(fold, w)) == sorted(map(fold, h))
    w, h = str(want), str(have)
    if re.match(r"20\d\d-\d\d-\d\d", w): return h[:10] == w[:10] and h[11:16] == w[11:16]
    return fold(w) == fold(h)


def near(want, have):
    """Half of the label's words are in the answer; `true` is met by any words."""
    if have in (None, "", [], False): return False
    if want is True or have is True: return True
    blob = " " + fold(json.dumps(have, ensure_ascii=False)) + " "
    words = [w for w in fold(json.dumps(want, ensure_ascii=False)).split()]
    return not words or sum(f" {w} " in blob for w in words) >= max(1, (len(words) + 1) // 2)


KIND = re.compile(r"^(quan|huyen|thi xa|ubnd|phong|dong chi|d c|anh|chi|ong|ba) ")


def name(x):
    x = fold(x)
    while KIND.match(x): x = KIND.sub("", x, 1)
    return {"so tttt": "so thong tin va truyen thong", "catp": "cong an thanh pho", "tat ca": "all", "toan thanh pho": "all"}.get(x, x)


def names(x): return sorted(name(i) for i in (x if isinstance(x, list) else [x]))


def condition(x):
    """A filter in one form: its name and its value."""
    x = str(x); m = re.match(r"([A-Za-z]+)\s*([:<>=]+)\s*(.*)", x)
    return (m[1].lower(), m[2], m[3] if re.match(r"[\d-]+$", m[3]) else name(m[3])) if m else (x.lower(), "", "")


def slot_same(act, key, want, have):
    if key in WORDS or (key == "work" and act == "assign"): return near(want, have)
    if key == "filter": return sorted(map(condition, want if isinstance(want, list) else [want])) == sorted(map(condition, have if isinstance(have, list) else [have]))
    if key == "query": return isinstance(have, dict) and act_matches(dict(want, do="query"), dict(have, do="query"))
    if key == "value":
        if isinstance(want, (int, float)) or re.match(r"20\d\d-", str(want)): return same(want, have)
        return names(want) == names(have) or near(want, have)
    if key in ("lead", "with", "who", "scope", "to", "of", "allOf", "except") and not isinstance(want, (int, float)) and not re.match(r"20\d\d-", str(want)): return names(want) == names(have)
    return same(want, have)


# What the example office says of its works: the last figure, the target, the deadline, the steps.
WORLD = {12: (30, 60, "2024-05-31"), 14: (0, None, "2024-05-09"), 15: (0, None, "2024-05-10"), 21: (20, 80, "2024-05-31"), 22: (21, 21, "2024-05-09"), 23: (0, None, "2024-05-03"),
         24: (35, 90, "2024-05-31"), 25: (0, None, "2024-05-03"), 26: (0, 45000, "2024-06-30"), 27: (0, None, "2024-06-30"), 31: (0, None, "2024-05-24")}
WORLD_NOW = {}
STEPS = {"lap danh sach": 1, "khao sat": 2, "tong hop": 3}


def later(day, days, working=False):
    d = datetime.date.fromisoformat(day)
    while days > 0:
        d += datetime.timedelta(days=1)
        if not working or d.weekday() < 5: days -= 1
    return d.isoformat()


def slots(act):
    """The act in one form: amounts as totals, lengths of time as days, steps as numbers."""
    a = dict(act)
    last, target, deadline = WORLD.get(a.get("work") if not isinstance(a.get("work"), (list, str)) else None, (0, None, None))
    last = WORLD_NOW.get(a.get("work") if not isinstance(a.get("work"), (list, dict)) else None, last)
    if a.get("do") in ("report", "correct"):
        if "add" in a and "done" in a: a.pop("add")
        if "add" in a and isinstance(a["add"], (int, float)): a["done"] = last + a.pop("add")
        if "done" in a: a.pop("percent", None); a.pop("of", None)
        elif "percent" in a and target and isinstance(a["percent"], (int, float)) and (a["percent"] * target / 100) % 1 == 0: a["done"] = int(a.pop("percent") * target / 100)
    if a.get("do") in ("askExtension", "grant") and deadline and "to" not in a:
        if "days" in a: a["to"] = later(deadline, a.pop("days"))
        elif "workingDays" in a: a["to"] = later(deadline, a.pop("workingDays"), working=True)
    if isinstance(a.get("step"), str): a["step"] = STEPS.get(fold(a["step"]), a["step"])
    a.pop("unit", None)
    if a.get("do") == "answer" and isinstance(a.get("choice"), list): a["choice"] = sorted(a["choice"])
    return a


def act_matches(want, have):
    w, h = slots(want), slots(have)
    if w.get("do") != h.get("do") or h.get("notYet"): return False
    if h.get("refused") and w["do"] not in ("show", "query", "mine", "document"): return False  # who may see what is judged elsewhere
    for k in (w.keys() | h.keys()) - {"do", "flatter"}:
        want_k, have_k = w.get(k, DEFAULTS.get(k)), h.get(k, DEFAULTS.get(k))
        if k in LOOSE and (want_k is None or have_k is None): continue
        if want_k is None and k in WORDS: continue  # the speaker's own words kept along do no harm
        if want_k is None or have_k is None or not slot_same(w["do"], k, want_k, have_k): return False
    return True


def single(acts):
    """An act on several works is as many acts."""
    return [dict({k: v for k, v in a.items() if k != "works"}, work=n) for a in acts for n in a["works"]] if any("works" in a for a in acts) and all("works" in a for a in acts) else [
        b for a in acts for b in ([dict({k: v for k, v in a.items() if k != "works"}, work=n) for n in a["works"]] if "works" in a else [a])]


def match(want, have):
    want, rest = single(want), single(have)
    named = {w.get("work") for w in want}
    for w in want:
        hit = next((h for h in rest if act_matches(w, h)), None)
        if hit is None: return False
        rest.remove(hit)
    return not [h for h in rest if not (h.get("do") == "thanks" or (h.get("do") == "note" and h.get("work") in named))]


def completed(means, asks):
    """An answer to a question stands for the act that it completes."""
    ask = (asks[0] if isinstance(asks, list) else asks) if asks else None
    if not ask or len(means) != 1 or means[0].get("do") != "answer": return None
    a, act, choices = means[0], ask.get("act"), ask.get("choices") or []
    if isinstance(a.get("choice"), int) and 0 < a["choice"] <= len(choices) and isinstance(choices[a["choice"] - 1], list): return choices[a["choice"] - 1]
    if a.get("yes") and act: return [act]
    return None


def verdict(row, answer):
    allowed = [row["means"], *row.get("or", [])]
    turns = row.get("turns") or []
    if len(turns) > 1: allowed += [c for c in (completed(m, turns[-2].get("asks")) for m in list(allowed)) if c]
    for turn in turns[:-1]:  # what the bot has just recorded is what the world is
        for d in turn.get("did") or []:
            if d.get("do") in ("report", "correct") and isinstance(d.get("done"), (int, float)) and d.get("work") in WORLD: WORLD_NOW[d["work"]] = d["done"]
    try:
        return judge(row, allowed, answer)
    finally:
        WORLD_NOW.clear()


def judge(row, allowed, answer):
    means, asks, offers, reply = answer.get("means") or [], answer.get("asks") or [], (answer.get("offers") or [])[:3], (answer.get("reply") or "").lower()
    back = answer.get("readBack") or []
    acts = [m for m in means if m.get("do") not in NOTHING and not m.get("refused")]
    for want in allowed:
        kinds = {w["do"] for w in want}
        quiet = [w for w in want if w["do"] in NOTHING]
        firm = [w for w in want if w["do"] not in NOTHING]
        done = match(firm, acts) if firm else not acts
        if not done: continue
        if not quiet or kinds == {"thanks"}:
            if not asks or row.get("mayAsk") or any(w.get("missing") for w in want): return "right"
        elif "clarify" in kinds:
            if asks: return "right"
        elif "refused" in kinds:
            if not asks and (reply or any(m.get("refused") or m.get("do") == "refused" for m in means)): return "right"
        elif not asks: return "right"
    if back and all(b.get("do") in COSTLY for b in back) and any(match([w for w in want if w["do"] not in NOTHING], acts + back) for want in allowed): return "readback"
    if any(m.get("notYet") for m in means) and any({w["do"] for w in want} == {m.get("do") for m in means} for want in allowed): return "notyet"
    if asks and any(match(want, acts + o) for want in allowed for o in offers): return "offered"
    extra = [m for m in acts if not any(act_matches(w, m) for want in allowed for w in want)]
    if not [m for m in extra if m.get("do") in CHANGES] and not [m for m in extra if m.get("do") in ("query", "mine", "show", "document")] and asks: return "asked"
    for want in allowed:
        for w in want:
            if w["do"] == "query" and any(m.get("do") == "query" and m.get("subject", "works") == w.get("subject", "works") for m in acts) and "chưa lọc" in reply: return "partly"
    if [m for m in extra if m.get("do") in CHANGES and m.get("do") not in ("note", "promise")]: return "false"
    return "wrong"


def expand(path):
    """Rows to be read: each message, and each human turn of a dialogue with what came before it."""
    for number, line in enumerate(open(path, encoding="utf-8"), 1):
        if not line.strip() or line.startswith("//"): continue
        try: row = json.loads(line)
        except ValueError as e: raise SystemExit(f"{path}:{number}: {e}")
        if "turns" not in row: yield row; continue
        for i, turn in enumerate(row["turns"]):
            if "means" in turn:
                yield {"id": f"{row['id']}.{i}", "as": turn["as"], "kind": turn.get("kind", row.get("kind", "dialogue")), "means": turn["means"], "or": turn.get("or", []),
                       "turns": [{k: t[k] for k in ("bot", "asks", "did", "spokeOf", "as", "chat", "text") if k in t} for t in row["turns"][: i + 1]], "dialogue": True}


def check(rows):
    bad = []
    for r in rows:
        for means in [r.get("means"), *r.get("or", [])]:
            if not isinstance(means, list) or not means: bad.append((r.get("id"), "no means")); continue
            bad += [(r.get("id"), a.get("do") if isinstance(a, dict) else a) for a in means if not isinstance(a, dict) or a.get("do") not in ACTS]
        if "as" not in r or ("text" not in r and "turns" not in r): bad.append((r.get("id"), "as, text"))
    return bad


def main():
    args = sys.argv[1:]
    command = args[args.index("--") + 1:] if "--" in args else []
    args = args[: args.index("--")] if "--" in args else args
    verbose = "-v" in args; only_check = "--check" in args
    out = args[args.index("--json") + 1] if "--json" in args else None
    files = [a for a in args if a.endswith(".jsonl") and a != out]
    rows = [dict(r, file=f.rsplit("/", 1)[-1]) for f in files for r in expand(f)]
    which = args[args.index("--set") + 1] if "--set" in args else None
    if which:
        listed = {line.strip() for line in open(args[args.index("--list") + 1], encoding="utf-8") if line.strip() and not line.startswith("#")}
        rows = [r for r in rows if (r["id"].split(".")[0] in listed) == (which == "aside")]
        if which == "aside": verbose, out = False, None
    bad = check(rows)
    if bad: print("malformed labels:", bad[:20]); sys.exit(1)
    if only_check or not command: print(f"{len(rows)} rows, labels well formed"); return
    asked = "\n".join(json.dumps({k: r[k] for k in ("id", "as", "chat", "text", "turns") if k in r}, ensure_ascii=False) for r in rows) + "\n"
    run = subprocess.run(command, input=asked, capture_output=True, text=True)
    answers = [json.loads(l) for l in run.stdout.splitlines() if l.strip()]
    if len(answers) != len(rows): print(f"{len(answers)} answers for {len(rows)} rows; {run.stderr[-400:]}"); sys.exit(1)
    table, dump = defaultdict(Counter), []
    group = lambda r: "dialogue" if r.get("dialogue") else "leaders" if r["as"] in ("chair", "secretary", "follower") else "officers"
    about = lambda r: "questions" if {a["do"] for a in r["means"]} <= {"query", "show", "mine", "document"} else "left alone" if {a["do"] for a in r["means"]} <= NOTHING else "acts"
    for r, a in zip(rows, answers):
        v = verdict(r, a)
        slots_ = {f"5 {m['do']}.{k}" for m in r["means"] for k in m if k != "do"}
        for key in ("1 " + r["file"], "2 " + r.get("kind", ""), f"3 {group(r)} · {about(r)}", *{"4 " + m["do"] for m in r["means"]}, *slots_, "0 all"): table[key][v] += 1
        dump.append({"id": r["id"], "verdict": v, "row": r, "answer": a})
        if verbose and v not in ("right", "readback"): print(v, r["id"], r["as"], r.get("text") or r["turns"][-1]["text"], "\n   want", json.dumps(r["means"], ensure_ascii=False), "\n   got ", json.dumps(a, ensure_ascii=False)[:400])
    names_ = ["right", "readback", "offered", "asked", "notyet", "partly", "wrong", "false"]
    print(f"{'':30s}" + "".join(f"{n:>9s}" for n in names_) + "   at once  +1 answer  wrong (95 % up to)   false")
    for key in sorted(table):
        c = table[key]; n = sum(c.values()); once = c["right"] + c["readback"]; bad = c["wrong"] + c["false"]
        up = min(1.0, (bad + 1.92 + 1.96 * (bad * (n - bad) / n + 0.96) ** 0.5) / (n + 3.84))  # Wilson
        print(f"{key:30s}" + "".join(f"{c[x]:9d}" for x in names_) + f"   {100 * once / n:6.1f}%   {100 * (once + c['offered']) / n:6.1f}%  {100 * bad / n:5.1f}% ({100 * up:.1f}%)  {100 * c['false'] / n:5.1f}%")
    if out: json.dump(dump, open(out, "w", encoding="utf-8"), ensure_ascii=False, indent=1)


main()
