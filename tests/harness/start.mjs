import { runScript } from './bootstrap.mjs'

runScript('run-start.mts')
