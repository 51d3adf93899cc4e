"""Rows to train the span reader on: python3 rows.py READS.jsonl TRAIN.jsonl.gz OUT.pkl [--corpora NAME …] [--seed N]

READS.jsonl is what `npm run reads` writes (the golden questions with the passages that the reader is asked to read for
each); TRAIN.jsonl.gz holds the reading sets that the reader was first trained on. OUT.pkl: a list of groups, one a
question, each a list of rows (ids, where the passage begins, starts, ends); a row without starts holds no answer.
Golden corpora whose questions are held out (files named *heldout*) never give rows.
"""
import argparse
import gzip
import json
import pickle
import random
import re

import numpy as np

from encoder import CLS, QUESTION_PIECES, ROW_PIECES, SEP, encode

NAME = re.compile(r"(?<![.?!]\s)(?<!^)\b[A-Z][\w'’-]+(?:\s+(?:of\s+|the\s+|de\s+)?[A-Z][\w'’-]+)*|\b\d[\d,.]*\b")
OPPOSITES = (
    "first last,largest smallest,before after,most least,bought sold,won lost,opened closed,open close,joined left,"
    "north south,east west,highest lowest,raised cut,rise fall,rose fell,support oppose,supported opposed,import export,"
    "imports exports,start end,started ended,approved rejected,chief deputy,minimum maximum,more less,old new,former next,"
    "buy sell,named fired,built demolished,increase decrease"
)
OPPOSITE = {a: b for pair in OPPOSITES.split(",") for a, b in (pair.split(), pair.split()[::-1])}
# Stands before a passage that is judged: src/core/answer/verdictPassage.ts.
JUDGED = "yes no "
SENTENCE = re.compile(r"(?<=[.!?])[\"')\]]*\s+(?=[\"'(\[]?[A-Z0-9])")


def row_of(question, text, spans):
    """(ids, first piece of the passage, starts, ends) of one question and passage; spans in characters of the text."""
    asked = encode(question.strip())[0][:QUESTION_PIECES]
    ids, offsets = encode(text)
    room = ROW_PIECES - 3 - len(asked)
    ids, offsets, first = ids[:room], offsets[:room], len(asked) + 2
    starts, ends = [], []
    for a, b in sorted(set(spans)):
        s = next((i for i, o in enumerate(offsets) if o[0] <= a < o[1]), None)
        e = next((i for i in reversed(range(len(offsets))) if offsets[i][0] < b <= offsets[i][1]), None)
        if s is not None and e is not None and s <= e:
            starts.append(first + s)
            ends.append(first + e)
    return np.array([CLS, *asked, SEP, *ids, SEP], np.int32), first, starts, ends


def found(text, spelling):
    return [m.span() for m in re.finditer(r"(?<!\w)" + re.escape(spelling) + r"(?!\w)", text, re.I)]


def spans_of(golden, read):
    """Where the accepted spellings stand: one span over all groups where they stand near each other."""
    if not golden["answerable"] or not any(read["article"].startswith(s) for s in golden.get("sources", [])):
        return []
    groups = [[span for spelling in group for span in found(read["text"], spelling)] for group in golden["answers"]]
    spans = [span for group in groups for span in group]
    if golden.get("note") == "any" or len(groups) == 1:
        return spans
    if not all(groups):
        return []
    whole = min(a for a, _ in spans), max(b for _, b in spans)
    return [whole] if whole[1] - whole[0] <= 160 else spans


def is_yes_no(golden):
    return any(s.lower() in ("yes", "no") for group in golden.get("answers") or [] for s in group)


def trap(question, texts, names, rng, turning=True):
    """The question with one word turned into its opposite (which would turn a yes into a no, so only if `turning`), or one name, year or number that no passage tells of."""
    turned = [m for m in re.finditer(r"\b[a-z]+\b", question) if m.group() in OPPOSITE]
    named = list(NAME.finditer(question))
    if turned and turning and rng.random() < 0.4:
        match = rng.choice(turned)
        return question[: match.start()] + OPPOSITE[match.group()] + question[match.end() :]
    if not named:
        return None
    match = rng.choice(named)
    other = rng.choice(names)
    if re.fullmatch(r"(1[5-9]|20)\d\d", match.group()):
        other = str(int(match.group()) + rng.choice([-4, -2, -1, 1, 2, 5]))
    elif match.group()[0].isdigit() != other[0].isdigit():
        return None
    if other in question or any(other.lower() in text.lower() for text in texts):
        return None
    return question[: match.start()] + other + question[match.end() :]


def judged_rows(golden, reads, rng):
    """Rows of a yes-no question: the answer is a mark on the first or second word of `yes no PASSAGE`."""
    evidence = " ".join(golden.get("evidence", "").split())
    word = golden["answers"][0][0].lower() if golden["answerable"] else None
    rows = []
    for read in reads:
        text = " ".join(read["text"].split())
        told = word is not None and any(read["article"].startswith(s) for s in golden["sources"])
        if told and evidence in text:
            rows.append((row_of(read["question"], read["text"], [(0, 3) if word == "yes" else (4, 6)]), read))
        elif told and any(part in text for part in SENTENCE.split(evidence)):
            continue  # half of what settles it: neither an answer nor none
        else:
            rows.append((row_of(read["question"], read["text"], []), read))
    right = [each for each in rows if each[0][2]]
    wrong = [each for each in rows if not each[0][2]]
    # What search puts first may settle an answerable question in another article's words.
    return right[:4] + (rng.sample(wrong[2:], min(3, len(wrong[2:]))) if right else wrong[:6]), bool(right)


def span_rows(golden, reads, rng):
    rows = [(row_of(r["question"], r["text"], spans_of(golden, r)), r) for r in reads]
    right = [each for each in rows if each[0][2]]
    # Passages that search put first are the hard ones; two more keep the rest in view.
    wrong = [each for each in rows if not each[0][2]]
    most = 4 if golden["answerable"] else 6
    return right[:4] + wrong[:most] + rng.sample(wrong[most:], min(2, len(wrong[most:]))), bool(right)


def golden_groups(goldens, rng, widened):
    """Groups of each question; with `widened` the first passages stand as they are read the second time, with what is before them."""
    names = sorted({m.group() for g in goldens for m in NAME.finditer(g["question"])})
    for golden in goldens:
        every = list({(r["question"], r["text"]): r for r in golden["reads"]}.values())
        wider = {}
        for long in every:
            short = next((r for r in every if r["article"] == long["article"] and len(r["text"]) < len(long["text"]) and long["text"].endswith(r["text"].removeprefix(JUDGED))), None)
            if short:
                wider[short["text"]] = long
        longs = {r["text"] for r in wider.values()}
        reads = [wider.get(r["text"], r) if widened else r for r in every if r["text"] not in longs]
        judged = bool(reads) and reads[0]["text"].startswith(JUDGED)
        if not reads or (is_yes_no(golden) and not (judged and "evidence" in golden)) or (judged and golden["answerable"] and not is_yes_no(golden)):
            continue
        kept, right = (judged_rows if judged else span_rows)(golden, reads, rng)
        if golden["answerable"] and not right:
            continue
        yield [row for row, _ in kept]
        if golden["answerable"] and rng.random() < 0.6:
            other = trap(reads[0]["question"], [r["text"] for _, r in kept], names, rng, not judged)
            if other:
                yield [row_of(other, r["text"], []) for _, r in kept[:5]]


def reading_groups(lines, rng):
    """Whole sentences around the answer, up to some 130 words, as search would hand them."""
    for line in lines:
        text = line["context"]
        cuts = [0, *(m.end() for m in SENTENCE.finditer(text)), len(text)]
        answer = line["answers"][0] if line["answers"] else None
        at = answer["start"] if answer else rng.randrange(max(1, len(text)))
        begin = max((c for c in cuts if c <= at), default=0)
        end = min((c for c in cuts if c >= (at + len(answer["text"]) if answer else at + 1)), default=len(text))
        while end - begin < rng.uniform(150, 700) and (begin > 0 or end < len(text)):
            if begin > 0 and rng.random() < 0.5:
                begin = max(c for c in cuts if c < begin)
            elif end < len(text):
                end = min(c for c in cuts if c > end)
            else:
                begin = max(c for c in cuts if c < begin)
        spans = [(a["start"] - begin, a["start"] + len(a["text"]) - begin) for a in line["answers"]]
        row = row_of(line["question"], text[begin:end].rstrip(), [s for s in spans if s[0] >= 0 and s[1] <= end - begin])
        if bool(row[2]) == bool(answer):
            yield [row]


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("reads")
    parser.add_argument("reading")
    parser.add_argument("out")
    parser.add_argument("--corpora", nargs="*")
    parser.add_argument("--mix", type=float, default=0.2, help="rows of reading sets, as a share of the golden ones")
    parser.add_argument("--seed", type=int, default=3)
    args = parser.parse_args()
    rng = random.Random(args.seed)
    goldens = [json.loads(line) for line in open(args.reads)]
    held = {g["corpus"] for g in goldens if "heldout" in g["file"]}
    goldens = [g for g in goldens if g["corpus"] not in held and (not args.corpora or g["corpus"] in args.corpora)]
    groups = [*golden_groups(goldens, rng, False), *golden_groups(goldens, rng, True)]
    # The rest keeps what the reader knew.
    lines = [json.loads(line) for line in gzip.open(args.reading, "rt")]
    lines = [line for line in lines if line["set"] not in ("amazon", "reddit", "fairytale")]
    rng.shuffle(lines)
    most = sum(map(len, groups)) * args.mix
    groups += [group for _, group in zip(range(int(most)), reading_groups(lines, rng))]
    pickle.dump(groups, open(args.out, "wb"))
    print(f"{len(goldens)} golden questions, {len(groups)} groups, {sum(map(len, groups))} rows")
