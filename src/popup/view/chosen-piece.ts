import type { Piece, Workspace } from '../../domain/model.ts';

/** The piece on show: the person's own version where there is one. */
export function chosenPiece(workspace: Workspace, pieces: Piece[]): Piece | null {
  const base = pieces.find((one) => one.kind === workspace.piece) ?? pieces[0] ?? null;
  const edit = base ? workspace.edits[base.kind] : undefined;
  return base && edit ? { ...base, ...edit } : base;
}
