import { runScript } from './bootstrap.mjs'

runScript('run-zip.mts')
