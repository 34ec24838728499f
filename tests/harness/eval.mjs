import { runScript } from './bootstrap.mjs'

runScript('run-eval.mts')
