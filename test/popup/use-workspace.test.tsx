// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Workspace } from '../../src/domain/model.ts';

/** The background's answers, given when the test says so. */
const gates = new Map<string, (answer: Workspace) => void>();
const saved: { key: string; workspace: Workspace }[] = [];
vi.mock('../../src/messaging/bus.ts', () => ({
  isAlive: () => true,
  ask: (topic: string, payload: { key: string; workspace: Workspace }) => {
    if (topic === 'workspace/get') return new Promise((resolve) => gates.set(payload.key, resolve));
    saved.push(payload);
    return Promise.resolve(null);
  },
}));
const { useWorkspace } = await import('../../src/popup/state/use-workspace.ts');

const stored: Workspace = {
  situation: { stage: 'S2', locale: 'en' },
  step: 'decide',
  edits: {},
  piece: null,
  note: 'was',
};
let handle: ReturnType<typeof useWorkspace>;
let root: HTMLElement;

function Probe({ of }: { of: string }) {
  handle = useWorkspace(of);
  return null;
}
const show = (of: string) => act(() => render(<Probe of={of} />, root));
const arrive = (of: string) => act(async () => gates.get(of)?.(stored));

beforeEach(() => {
  root = document.createElement('div');
  saved.length = 0;
  gates.clear();
});
afterEach(() => render(null, root));

describe('what is changed before the workspace is here', () => {
  it('is applied in order over what arrives, and saved', async () => {
    await show('a');
    handle.change({ note: 'h' });
    handle.change({ note: 'hi' });
    handle.situate({ intent: 'undecided' });
    await arrive('a');
    const whole = { ...stored, note: 'hi', situation: { ...stored.situation, intent: 'undecided' } };
    expect(handle.workspace).toEqual(whole);
    expect(saved).toEqual([{ key: 'a', workspace: whole }]);
  });

  it('stays with its own offer when another is on show by then', async () => {
    await show('a');
    handle.change({ note: 'for a' });
    await show('b');
    await arrive('b');
    await arrive('a');
    expect(handle.workspace?.note).toBe('was');
    expect(saved.map(({ key, workspace }) => [key, workspace.note])).toEqual([['a', 'for a']]);
  });

  it('saves nothing where nothing was changed', async () => {
    await show('a');
    await arrive('a');
    expect(handle.workspace).toEqual(stored);
    expect(saved).toEqual([]);
  });
});
