import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'wxt'
import { drawWithoutReact } from './components/still/draw-without-react'
import { loadModuleLater } from './components/still/load-module-later'
import { leanScripts } from './lib/annotate/build/lean-scripts'
import { manifestCommands } from './lib/commands/browser-commands'
import { stubCcxtExtras } from './lib/exchanges/build/stub-ccxt-extras'
import { catalogueFiles, importCatalogues } from './lib/i18n/build/ship-catalogues'

/** Own node and local model on loopback; every other host needs TLS. */
const LOOPBACK = 'http://127.0.0.1:* ws://127.0.0.1:* http://localhost:* ws://localhost:*'

const CSP = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  `connect-src 'self' https: wss: ${LOOPBACK}`,
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  modules: ['@wxt-dev/module-react'],
  alias: { '@': '.' },
  vite: () => ({
    plugins: [
      tailwindcss(),
      stubCcxtExtras(),
      drawWithoutReact(),
      loadModuleLater(),
      importCatalogues(),
      leanScripts(),
    ],
    build: { chunkSizeWarningLimit: 2500, modulePreload: { polyfill: false } },
  }),
  hooks: {
    'build:publicAssets': (_, files) => void files.push(...catalogueFiles(import.meta.dirname)),
  },
  zip: {
    // Hidden files are left out otherwise; without these the sources would not build as they were built.
    includeSources: ['**/*', '.npmrc', '.oxlintrc.json', '.ci/*'],
    excludeSources: ['.e2e/**', 'coverage/**'],
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: [
      'alarms',
      'storage',
      'unlimitedStorage',
      'idle',
      // Annotation: scripts on the sites that a person switches on, and the address of the tab in front of the popup.
      'scripting',
      'activeTab',
      // Alerts: what has fired is told, and text that is marked on a page begins a rule.
      'notifications',
      'contextMenus',
      ...(browser === 'firefox' ? [] : ['offscreen', 'sidePanel']),
    ],
    optional_host_permissions: ['https://*/*', 'http://127.0.0.1/*', 'http://localhost/*'],
    incognito: 'not_allowed',
    content_security_policy: { extension_pages: CSP },
    action: { default_title: '__MSG_extName__' },
    omnibox: { keyword: 'hf' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+H' } },
      ...manifestCommands(),
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'holdfast@holdfast.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '138' }),
  }),
})
