/** Runs of capitalised words and designators in a question, its first word only if it is no question word. */
export function nameGroups(question: string): string[] {
  const groups: string[] = [];
  const regex = /[\p{L}\p{N}][\p{L}\p{N}'’.&-]*/gu;
  let open: { start: number; end: number } | null = null;
  for (const match of question.matchAll(regex)) {
    const word = match[0].replace(/['’]s$/, '');
    const start = match.index;
    const end = start + word.length;
    const nameLike =
      (/^\p{Lu}/u.test(word) &&
        !(
          start === 0 &&
          /^(?:who|whom|whose|what|which|when|where|why|how|did|does|do|is|are|was|were|will|has|have|had|can|could|in|on|at|to|from|by|for|with|near|the|a|an|name|list)$/i.test(
            word,
          )
        )) ||
      /^\p{L}[\p{L}’']*-?\d/u.test(word);
    if (nameLike && open !== null && /^\s+$/.test(question.slice(open.end, start))) open.end = end;
    else {
      if (open !== null) groups.push(question.slice(open.start, open.end));
      open = nameLike ? { start, end } : null;
    }
  }
  if (open !== null) groups.push(question.slice(open.start, open.end));
  return groups;
}
