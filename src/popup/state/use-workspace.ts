import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
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

/** What the person typed and chose for one offer, saved at each change and read again when the popup reopens. */
export function useWorkspace(key: string): WorkspaceHandle {
  const [workspace, setWorkspace] = useState<Workspace | null>(null);
  const [failed, setFailed] = useState(false);
  const [saveState, setSaveState] = useState<SaveState>('saved');
  const [turn, setTurn] = useState(0);
  const held = useRef<Workspace | null>(null);
  const saver = useMemo(
    () => new Saver<Workspace>((value) => ask('workspace/save', { key, workspace: value }), setSaveState),
    [key],
  );

  useEffect(() => {
    let current = true;
    held.current = null;
    setWorkspace(null);
    setFailed(false);
    ask('workspace/get', { key }).then(
      (answer) => {
        if (!current) return;
        held.current = answer;
        setWorkspace(answer);
      },
      () => current && setFailed(true),
    );
    return () => {
      current = false;
      saver.stop();
    };
  }, [key, saver, turn]);

  const change = useCallback(
    (part: Partial<Workspace>) => {
      if (!held.current) return;
      held.current = { ...held.current, ...part };
      setWorkspace(held.current);
      saver.put(held.current);
    },
    [saver],
  );
  const situate = useCallback(
    (part: Partial<Situation>) => {
      if (held.current) change({ situation: { ...held.current.situation, ...part } });
    },
    [change],
  );
  const retry = useCallback(() => {
    if (held.current) saver.retry();
    else setTurn((n) => n + 1);
  }, [saver]);

  return {
    workspace,
    failed,
    saveState: saveState === 'failed' && !isAlive() ? 'tooLate' : saveState,
    change,
    situate,
    retry,
  };
}
