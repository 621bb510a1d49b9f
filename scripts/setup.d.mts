/** Root folder of the repository, with a slash at the end. */
export const root: string;
export class SetupFailure extends Error {
  readonly status: number;
}
export function staleness(folder?: string): string | null;
export function ensurePackages(log?: (line: string) => void): void;
export function findBrowser(kind: 'chromium' | 'firefox'): string | null;
export function ensureBrowser(kind: 'chromium' | 'firefox', log?: (line: string) => void): string;
