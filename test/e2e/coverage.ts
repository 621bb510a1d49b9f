/**
 * What of our scripts a real Chromium ran: block coverage of every target of the extension (content scripts, popup, own
 * pages, worker) from soon after its start on, kept in `COVERAGE_DIR` for `npm run coverage`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mergeScriptCovs, type ScriptCov } from '@bcoe/v8-coverage';
import type { CDPSession } from 'playwright-core';

/** Milliseconds between two takes: what a target did since the last one is lost when it is closed. */
const TAKE = 300;

export class Collector {
  private readonly scripts = new Map<string, ScriptCov>();
  private readonly targets = new Set<string>();
  private readonly timer: ReturnType<typeof setInterval>;
  private readonly asked = new Map<number, (result: { result?: ScriptCov[] } | null) => void>();
  private serial = 0;

  private constructor(
    private readonly session: CDPSession,
    private readonly folder: string,
  ) {
    this.timer = setInterval(() => void this.take(), TAKE);
  }

  /** Follows all targets of a browser. @param session one of the browser's own, used for nothing else */
  static async on(session: CDPSession, folder: string): Promise<Collector> {
    const collector = new Collector(session, folder);
    session.on('Target.targetCreated', ({ targetInfo: { targetId, type } }) => {
      if (type === 'page' || type === 'service_worker') void collector.begin(targetId);
    });
    session.on('Target.detachedFromTarget', ({ sessionId }) => collector.targets.delete(sessionId));
    session.on('Target.receivedMessageFromTarget', ({ message }) => {
      const { id, result } = JSON.parse(message) as { id?: number; result?: { result?: ScriptCov[] } };
      if (id === undefined) return;
      collector.asked.get(id)?.(result ?? null);
      collector.asked.delete(id);
    });
    await session.send('Target.setDiscoverTargets', { discover: true, filter: [{}] });
    return collector;
  }

  private async begin(targetId: string): Promise<void> {
    const attached = await this.session.send('Target.attachToTarget', { targetId, flatten: false }).catch(() => null);
    if (!attached) return;
    await this.send(attached.sessionId, 'Profiler.enable');
    await this.send(attached.sessionId, 'Profiler.startPreciseCoverage', { callCount: true, detailed: true });
    this.targets.add(attached.sessionId);
  }

  /** The answer, or null where the target is gone or does not answer soon. */
  private send(target: string, method: string, params: object = {}): Promise<{ result?: ScriptCov[] } | null> {
    this.serial += 1;
    const id = this.serial;
    return new Promise((resolve) => {
      const late = setTimeout(resolve, 3_000, null);
      this.asked.set(id, (result) => {
        clearTimeout(late);
        resolve(result);
      });
      const message = JSON.stringify({ id, method, params });
      this.session.send('Target.sendMessageToTarget', { sessionId: target, message }).catch(() => resolve(null));
    });
  }

  /** Adds what was run since the last time. */
  async take(): Promise<void> {
    await Promise.all(
      [...this.targets].map(async (target) => {
        const answer = await this.send(target, 'Profiler.takePreciseCoverage');
        for (const script of answer?.result ?? []) {
          if (!/^chrome-extension:.*\.js$/.test(script.url)) continue;
          const url = new URL(script.url).pathname.slice(1);
          const known = this.scripts.get(url);
          const merged = mergeScriptCovs([...(known ? [known] : []), { ...script, url, scriptId: '0' }]);
          if (merged) this.scripts.set(url, merged);
        }
      }),
    );
  }

  async end(): Promise<void> {
    clearInterval(this.timer);
    await this.take();
    mkdirSync(this.folder, { recursive: true });
    writeFileSync(join(this.folder, `${crypto.randomUUID()}.json`), JSON.stringify([...this.scripts.values()]));
  }
}
