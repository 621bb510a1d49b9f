/** WebDriver BiDi straight to a stock Firefox over a WebSocket. */
import { type ChildProcess, spawn } from 'node:child_process';
import WebSocket from 'ws';

export type Params = Record<string, unknown>;
type Message = { id?: number; type: string; result?: unknown; error?: string; message?: string } & {
  method?: string;
  params?: Params;
};

/** A BiDi value as JSON carries it. */
export interface RemoteValue {
  type: string;
  value?: unknown;
  sharedId?: string;
}

export class Bidi {
  private serial = 0;
  private readonly waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  private readonly listeners = new Map<string, ((params: Params) => void)[]>();

  private constructor(
    private readonly socket: WebSocket,
    readonly process: ChildProcess,
  ) {
    socket.on('message', (data) => this.receive(JSON.parse(String(data)) as Message));
    socket.on('close', () => {
      for (const { reject } of this.waiting.values()) reject(new Error('the browser closed the connection'));
      this.waiting.clear();
    });
  }

  /** Starts Firefox on a profile and opens a session. @throws when it gives no address within 30 s */
  static async start(executable: string, words: string[], env: NodeJS.ProcessEnv): Promise<Bidi> {
    const child = spawn(executable, [...words, '--remote-debugging-port=0', '--remote-allow-system-access'], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env,
    });
    const address = await new Promise<string>((resolve, reject) => {
      let said = '';
      const timer = setTimeout(() => reject(new Error(`Firefox gave no BiDi address: ${said.slice(-500)}`)), 30_000);
      child.once('exit', (code) => reject(new Error(`Firefox ended with ${code}: ${said.slice(-500)}`)));
      child.stderr?.on('data', (chunk) => {
        said = (said + chunk).slice(-5000);
        const found = /WebDriver BiDi listening on (ws:\S+)/.exec(said);
        if (found?.[1]) {
          clearTimeout(timer);
          resolve(found[1]);
        }
      });
    });
    const socket = new WebSocket(`${address}/session`, { maxPayload: 64 * 1024 * 1024 });
    await new Promise((resolve, reject) => {
      socket.once('open', resolve);
      socket.once('error', reject);
    });
    const bidi = new Bidi(socket, child);
    await bidi.send('session.new', { capabilities: { alwaysMatch: { acceptInsecureCerts: true } } });
    return bidi;
  }

  private receive(message: Message): void {
    if (message.id !== undefined && message.id !== null) {
      const asked = this.waiting.get(message.id);
      this.waiting.delete(message.id);
      if (message.type === 'error') asked?.reject(new Error(`${message.error}: ${message.message}`));
      else asked?.resolve(message.result);
    } else if (message.method) {
      for (const listener of this.listeners.get(message.method) ?? []) listener(message.params ?? {});
    }
  }

  send(method: string, params: Params = {}): Promise<never> {
    this.serial += 1;
    const id = this.serial;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
      this.socket.send(JSON.stringify({ id, method, params }));
    });
  }

  on(event: string, listener: (params: Params) => void): void {
    this.listeners.set(event, [...(this.listeners.get(event) ?? []), listener]);
  }

  /** Ends the browser's process at once, as a crash would. */
  async kill(): Promise<void> {
    const gone = new Promise((resolve) => this.process.once('exit', resolve));
    this.process.kill('SIGKILL');
    await gone;
    this.socket.terminate();
  }

  /** Ends the browser and waits for its process to be gone. */
  async close(): Promise<void> {
    const gone = new Promise((resolve) => this.process.once('exit', resolve));
    await Promise.race([this.send('browser.close').catch(() => undefined), gone]);
    const timer = setTimeout(() => this.process.kill('SIGKILL'), 8_000);
    await gone;
    clearTimeout(timer);
    this.socket.terminate();
  }
}

/** A plain value as BiDi wants its arguments. */
export function toRemote(value: unknown): RemoteValue {
  if (value === undefined || value === null) return { type: String(value) };
  if (typeof value === 'object' && value !== null && 'sharedId' in value) return value as RemoteValue;
  if (Array.isArray(value)) return { type: 'array', value: value.map(toRemote) };
  if (typeof value === 'object')
    return { type: 'object', value: Object.entries(value).map(([key, inner]) => [key, toRemote(inner)]) };
  return { type: typeof value, value };
}

/** The plain value that BiDi sent; nodes and functions become null. */
export function fromRemote(remote: RemoteValue): unknown {
  const { type, value } = remote;
  if (type === 'undefined') return undefined;
  if (type === 'string' || type === 'boolean') return value;
  if (type === 'number') return typeof value === 'number' ? value : Number(value);
  if (type === 'array' && Array.isArray(value)) return value.map((inner) => fromRemote(inner as RemoteValue));
  if (type === 'object' && Array.isArray(value))
    return Object.fromEntries((value as [string, RemoteValue][]).map(([key, inner]) => [key, fromRemote(inner)]));
  return null;
}
