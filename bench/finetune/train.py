"""Trains the span reader on: python3 train.py ROWS.pkl OUT.pt [--start WEIGHTS.pt] [--rate 5e-5] [--seed 3]

One pass over groups of rows (rows.py). Loss: for start and end each, cross-entropy over all passages of a question with
one shared no-answer (Clark and Gardner 2018, "shared norm"), a span's logit being its distance to the logit of [CLS] in
its own row; plus half the same row by row. So the margin of a span compares over passages, which is how it is used.
AdamW, linear decay, bfloat16 products, weights averaged over the last hundred steps; the word table stays as it is.
"""
import argparse
import pickle
import random

import numpy as np
import torch
import torch.nn.functional as F

from encoder import load_encoder

NEVER, PIECES_A_BATCH, AVERAGED = -1e4, 4000, 0.99


def batches(groups, rng):
    order = list(range(len(groups)))
    rng.shuffle(order)
    found = []
    for at in range(0, len(order), 1500):
        batch, rows, widest = [], 0, 0
        for index in sorted(order[at : at + 1500], key=lambda i: max(len(r[0]) for r in groups[i])):
            width = max(len(r[0]) for r in groups[index])
            if batch and (rows + len(groups[index])) * max(widest, width) > PIECES_A_BATCH:
                found.append(batch)
                batch, rows, widest = [], 0, 0
            batch.append(groups[index])
            rows, widest = rows + len(groups[index]), max(widest, width)
        found.append(batch)
    rng.shuffle(found)
    return found


def loss_of(encoder, batch):
    rows = [(row, number) for number, group in enumerate(batch) for row in group]
    shape = len(rows), max(len(row[0]) for row, _ in rows)
    ids, types, mask = (torch.zeros(shape, dtype=torch.long) for _ in range(3))
    passage, starts, ends = (torch.full(shape, NEVER) for _ in range(3))
    for i, ((pieces, first, begin, end), _) in enumerate(rows):
        ids[i, : len(pieces)] = torch.from_numpy(pieces.astype(np.int64))
        mask[i, : len(pieces)] = 1
        types[i, first : len(pieces)] = 1
        passage[i, first : len(pieces) - 1] = 0
        starts[i, begin] = 0
        ends[i, end] = 0
    answered = torch.tensor([bool(row[2]) for row, _ in rows])
    group = torch.tensor([number for _, number in rows])
    with torch.autocast("cpu", dtype=torch.bfloat16):
        hidden = encoder.hidden(ids, types, mask)
    logits = encoder.qa(hidden.float())
    none, total = torch.zeros(len(batch)), 0.0
    has_answer = none.index_add(0, group, answered.float()) > 0
    for side, gold in ((0, starts), (1, ends)):
        margins = logits[:, :, side] - logits[:, :1, side]
        every, right = torch.logsumexp(margins + passage, 1), torch.logsumexp(margins + gold, 1)
        shared = none.index_add(0, group, every.clamp(max=30).exp()) + 1
        hit = none.index_add(0, group, torch.where(answered, right.clamp(max=30).exp(), torch.zeros_like(right)))
        hit = torch.where(has_answer, hit, torch.ones_like(hit))
        total = total + (shared.log() - hit.clamp(min=1e-12).log()).mean()
        total = total + 0.5 * (F.softplus(every) - torch.where(answered, right, torch.zeros_like(right))).mean()
    return total / 2


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("rows")
    parser.add_argument("out")
    parser.add_argument("--rate", type=float, default=5e-5)
    parser.add_argument("--start", help="weights to go on from (OUT.pt of an earlier run); without it the shipped reader's")
    parser.add_argument("--seed", type=int, default=3)
    args = parser.parse_args()
    torch.set_num_threads(2)
    torch.manual_seed(args.seed)
    encoder = load_encoder()
    if args.start:
        encoder.load_state_dict(torch.load(args.start))
    encoder.word.weight.requires_grad_(False)
    todo = batches(pickle.load(open(args.rows, "rb")), random.Random(args.seed))
    weights = [p for p in encoder.parameters() if p.requires_grad]
    decayed = [{"params": [p for p in weights if p.dim() > 1], "weight_decay": 0.01}, {"params": [p for p in weights if p.dim() == 1], "weight_decay": 0.0}]
    optimizer = torch.optim.AdamW(decayed, lr=args.rate)
    average = {k: v.clone() for k, v in encoder.state_dict().items()}
    lately = 0.0
    for step, batch in enumerate(todo, 1):
        for part in optimizer.param_groups:
            part["lr"] = args.rate * min(1, step / (0.04 * len(todo) + 1)) * max(0.02, 1 - step / len(todo))
        loss = loss_of(encoder, batch)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(weights, 1.0)
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        kept = min(AVERAGED, (1 + step) / (10 + step))
        for name, value in encoder.state_dict().items():
            average[name].mul_(kept).add_(value, alpha=1 - kept)
        lately += loss.item()
        if step % 50 == 0:
            print(f"step {step} of {len(todo)}, loss {lately / 50:.3f}", flush=True)
            lately = 0.0
    torch.save(average, args.out)
