/** Script time of extensions, out of a CPU profile: what runs from their files, the browser's own work below it included. */

interface ProfileNode {
  id: number;
  callFrame: { functionName: string; url: string };
  children?: number[];
}

export interface Profile {
  nodes: ProfileNode[];
  samples?: number[];
  timeDeltas?: number[];
}

export interface Cost {
  /** ms of script that runs from an extension, natives below it included. */
  run: number;
  /** ms below a function of this name. */
  named: Record<string, number>;
}

/** Sums sample times over the profile's nodes that have an extension's frame at or above them. */
export function costOf(profile: Profile): Cost {
  const byId = new Map(profile.nodes.map((node) => [node.id, node]));
  const parent = new Map<number, number>();
  for (const node of profile.nodes) for (const child of node.children ?? []) parent.set(child, node.id);
  const cost: Cost = { run: 0, named: {} };
  // A delta is the time before its sample: the sample's node ran until the next one.
  for (const [index, id] of (profile.samples ?? []).entries()) {
    const time = (profile.timeDeltas?.[index + 1] ?? 0) / 1000;
    let ours = false;
    const names = new Set<string>();
    for (let at: number | undefined = id; at !== undefined; at = parent.get(at)) {
      const frame = byId.get(at)?.callFrame;
      if (!frame?.url.startsWith('chrome-extension://')) continue;
      ours = true;
      names.add(frame.functionName);
    }
    if (!ours) continue;
    cost.run += time;
    for (const name of names) cost.named[name] = (cost.named[name] ?? 0) + time;
  }
  return cost;
}
