import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build, type Plugin, type ResolvedConfig } from 'vite';
import { packagedData } from './packaged-data.ts';

/** Name of the script that both manifests give as the background. */
export const BACKGROUND = 'background.js';

/**
 * Builds the background as one classic script of its own, which starts faster than a module that imports others, with its
 * big data beside it, and enters it in the manifest.
 * @param background the manifest's entry
 */
export function backgroundFile(background: unknown): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'background-file',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    async closeBundle() {
      const { outDir, target, sourcemap } = config.build;
      await build({
        configFile: false,
        logLevel: 'warn',
        publicDir: false,
        plugins: [packagedData(config.root)],
        build: {
          outDir,
          emptyOutDir: false,
          ...(target ? { target } : {}),
          modulePreload: false,
          sourcemap,
          lib: { entry: 'src/background/index.ts', formats: ['iife'], name: 'background', fileName: () => BACKGROUND },
        },
      });
      const path = resolve(config.root, outDir, 'manifest.json');
      const manifest = JSON.parse(readFileSync(path, 'utf8')) as object;
      writeFileSync(path, `${JSON.stringify({ ...manifest, background }, null, 2)}\n`);
    },
  };
}
