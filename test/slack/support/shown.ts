/** Every text in blocks, as Slack got it. */
export function plainTexts(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(plainTexts);
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => {
    if (typeof value === 'string') return key === 'text' ? [value] : [];
    return plainTexts(value);
  });
}

/** What people see: one line a text, entities read, nothing of zero width. */
export function shown(blocks: unknown): string {
  return plainTexts(blocks).map(readEntities).join('\n').replaceAll('\u200b', '');
}

export function readEntities(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
