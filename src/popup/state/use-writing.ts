import { useState } from 'preact/hooks';
import type { CheckInput, Settings, Situation } from '../../domain/model.ts';
import { ask } from '../../messaging/bus.ts';
import { chosenPiece } from '../view/chosen-piece.ts';
import { type Counsel, useCheck } from './use-counsel.ts';
import type { WorkspaceHandle } from './use-workspace.ts';

/** The piece on show while the person writes, and what a careful reader says about it. */
export function useWriting(
  work: WorkspaceHandle,
  counsel: Counsel | null,
  settings: Settings | null,
  situation: Situation | null,
) {
  const [kept, setKept] = useState<string[]>([]);
  const [off, setOff] = useState<string[]>([]);
  const writing = work.workspace?.step === 'write';
  const piece = work.workspace && counsel ? chosenPiece(work.workspace, counsel.draft.pieces) : null;
  const input: CheckInput | null =
    writing && piece && situation
      ? {
          situation,
          kind: piece.kind,
          subject: piece.subject,
          text: piece.body,
          presentEmployerDomain: situation.presentEmployerDomain ?? null,
          origin: 'typed',
          off: [...(settings?.rulesOff ?? []), ...off],
          kept,
        }
      : null;
  const check = useCheck(input);
  return {
    piece,
    check,
    errors:
      check.of === piece?.body ? (check.result?.findings.filter((one) => one.severity === 'error').length ?? 0) : 0,
    keep: (claim: string) => setKept((was) => [...was, claim]),
    switchOff: (rule: string) => {
      setOff((was) => [...was, rule]);
      if (!settings) return;
      const rulesOff = [...new Set([...settings.rulesOff, rule])];
      void ask('settings/save', { op: crypto.randomUUID(), settings: { ...settings, rulesOff } }).catch(() => {});
    },
  };
}
