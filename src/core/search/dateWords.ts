const MONTHS = 'january february march april may june july august september october november december'.split(' ');

/** `2023-05-26` as the words people ask with: `2023 may 26`. Empty for what is no ISO date. */
export function dateWords(date: string): string {
  const parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(date);
  if (parts === null) return '';
  const [, year = '', month = '', day = ''] = parts;
  return [year, MONTHS[Number(month) - 1] ?? '', day.replace(/^0/, '')].join(' ').trim();
}
