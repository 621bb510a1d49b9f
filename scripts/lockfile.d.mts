interface LockEntry {
  version?: string;
  resolved?: string;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}
export function lockfileProblems(lock: { packages?: Record<string, LockEntry> }): string[];
