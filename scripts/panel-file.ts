import { build, type Plugin } from 'vite';

/**
 * Builds the in-page panel as one self-contained file beside the content script. It is not in the manifest: the
 * background puts it into a page at the first click (`panel/load`), so it needs no web_accessible_resources.
 */
export function panelFile(): Plugin {
  let outDir = '';
  let target: string | string[] | false | undefined;
  return {
    name: 'panel-file',
    apply: 'build',
    configResolved(config) {
      outDir = config.build.outDir;
      target = config.build.target;
    },
    async closeBundle() {
      await build({
        configFile: false,
        logLevel: 'warn',
        publicDir: false,
        build: {
          outDir,
          emptyOutDir: false,
          ...(target ? { target } : {}),
          modulePreload: false,
          lib: {
            entry: 'src/content/panel/index.ts',
            formats: ['iife'],
            name: 'panel',
            fileName: () => 'src/content/panel.js',
          },
        },
      });
    },
  };
}
