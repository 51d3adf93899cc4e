export function findRoute(
  method: string,
  path: string,
): { readonly template: string; readonly parameters: readonly string[] } | undefined;
export function requestProblems(method: string, path: string, body: unknown): string[];
