interface Embed {
  readonly author?: { readonly name: string };
  readonly title?: string;
  readonly description?: string;
  readonly footer?: { readonly text: string };
}

/** Every text in embeds, as Discord got it. */
export function embedTexts(embeds: unknown): string[] {
  // Embeds of ours, or of a recorded call that the rules have judged.
  return ((embeds ?? []) as readonly Embed[]).flatMap((embed) =>
    [embed.author?.name, embed.title, embed.description, embed.footer?.text].filter((text) => text !== undefined),
  );
}

/** What people see: markup characters that are escaped stand there as themselves, zero-width spaces are not seen. */
export function shown(embeds: unknown): string {
  return embedTexts(embeds)
    .join('\n')
    .replace(/^> /gmu, '')
    .replaceAll('\u200b', '')
    .replace(/\\([^\sA-Za-z0-9])/gu, '$1');
}
