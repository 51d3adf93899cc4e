// Press agencies and wire services as their credit lines write them. A bare credit makes them the publisher.
const AGENCIES: ReadonlySet<string> = new Set(
  [
    'Reuters|Thomson Reuters|AP|The Associated Press|Associated Press|AFP|Agence France-Presse|Kyodo|Kyodo News|Jiji|Jiji Press',
    'dpa|dpa-AFX|Xinhua|Bloomberg|Bloomberg News|UPI|United Press International|ANI|PTI|Press Trust of India|IANS|TASS|Interfax|RIA Novosti',
    'EFE|ANSA|Yonhap|CNA|Central News Agency|Anadolu Agency|AAP|PA|PA Media|Press Association|Canadian Press|The Canadian Press|APA|NTB|TT|Ritzau|STT',
    'PRNewswire|PR Newswire|Business Wire|BUSINESS WIRE|BusinessWire|GlobeNewswire|GLOBE NEWSWIRE|ACN Newswire|EIN Presswire',
    '共同|共同通信|時事|時事通信|ロイター|新華社|ブルームバーグ',
  ]
    .join('|')
    .split('|'),
);
const BY_LOWER: ReadonlyMap<string, string> = new Map(Array.from(AGENCIES, (name) => [name.toLowerCase(), name]));

/** The agency that a credit names, or null: `Reuters`, `(AP)`, `- Kyodo`, `REUTERS`. Short forms only in their own case. */
export function agencyIn(credit: string): string | null {
  const name = credit.replace(/^[\s([/–—-]+|[\s)\]/.,;–—-]+$/gu, '');
  if (AGENCIES.has(name)) return name;
  const known = BY_LOWER.get(name.toLowerCase()) ?? null;
  return known !== null && known.length > 4 ? known : null;
}
