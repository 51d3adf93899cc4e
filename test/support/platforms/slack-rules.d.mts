export function blockProblems(block: unknown, where: string): string[];
export function mrkdwnProblems(text: string, where: string): string[];
export function blocksProblems(blocks: unknown, where: string, most?: number): string[];
export function messageProblems(message: Readonly<Record<string, unknown>>, where: string): string[];
export function viewProblems(view: unknown, where: string): string[];
export function callProblems(method: string, args: Readonly<Record<string, unknown>>): string[];
export function respondProblems(body: unknown): string[];
