import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Situation, Workspace } from '../../domain/model.ts';
import { ask, isAlive } from '../../messaging/bus.ts';
import { Saver, type SaveState } from './saver.ts';

export interface WorkspaceHandle {
  workspace: Workspace | null;
  /** The background did not answer; the workspace shown is a fresh one that may replace nothing. */
  failed: boolean;
  saveState: SaveState | 'tooLate';
  change: (part: Partial<Workspace>) => void;
  situate: (part: Partial<Situation>) => void;
  retry: () => void;
}

type Change = (workspace: Workspace) => Workspace;

/**
 * What the person typed and chose for one offer, saved at each change and read again when the popup reopens. What is
 * changed before the workspace is here waits, and is applied in order to what then arrives.
 */
export function useWorkspace(key: string): WorkspaceHandle {
  const [workspace, setWorkspace] = useState<Workspace | null>(null);
  const [failed, setFailed] = useState(false);
  const [saveState, setSaveState] = useState<SaveState>('saved');
  const [turn, setTurn] = useState(0);
  const slot = useMemo(
    () => ({
      held: null as Workspace | null,
      early: [] as Change[],
      saver: new Saver<Workspace>((value) => ask('workspace/save', { key, workspace: value }), setSaveState),
    }),
    [key],
  );

  useEffect(() => {
    let current = true;
    setWorkspace(null);
    setFailed(false);
    ask('workspace/get', { key }).then(
      (answer) => {
        // Another offer may be on show by now: what was typed for this one is still its own.
        const early = slot.early.splice(0);
        slot.held = early.reduce((workspace, apply) => apply(workspace), answer);
        if (early.length > 0) slot.saver.put(slot.held);
        if (current) setWorkspace(slot.held);
      },
      () => current && setFailed(true),
    );
    return () => {
      current = false;
    };
  }, [key, slot, turn]);
  useEffect(() => () => slot.saver.stop(), [slot]);

  const apply = useCallback(
    (next: Change) => {
      if (!slot.held) {
        slot.early.push(next);
        return;
      }
      slot.held = next(slot.held);
      setWorkspace(slot.held);
      slot.saver.put(slot.held);
    },
    [slot],
  );
  const change = useCallback((part: Partial<Workspace>) => apply((was) => ({ ...was, ...part })), [apply]);
  const situate = useCallback(
    (part: Partial<Situation>) => apply((was) => ({ ...was, situation: { ...was.situation, ...part } })),
    [apply],
  );
  const retry = useCallback(() => {
    if (slot.held) slot.saver.retry();
    else setTurn((n) => n + 1);
  }, [slot]);

  return {
    workspace,
    failed,
    saveState: saveState === 'failed' && !isAlive() ? 'tooLate' : saveState,
    change,
    situate,
    retry,
  };
}
