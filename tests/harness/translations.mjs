import { runScript } from './bootstrap.mjs'

runScript('run-translations.mts')
