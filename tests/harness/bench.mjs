import { runScript } from './bootstrap.mjs'

runScript('run-bench.mts')
