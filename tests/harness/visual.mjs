import { runScript } from './bootstrap.mjs'

runScript('run-visual.mts')
