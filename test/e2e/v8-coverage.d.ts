/** The part of the package that is used here; it comes without types. */
declare module '@bcoe/v8-coverage' {
  export interface ScriptCov {
    scriptId: string;
    url: string;
    functions: {
      functionName: string;
      isBlockCoverage: boolean;
      ranges: { startOffset: number; endOffset: number; count: number }[];
    }[];
  }
  /** Sums several counts of one script; undefined of none. */
  export function mergeScriptCovs(counts: readonly ScriptCov[]): ScriptCov | undefined;
}
