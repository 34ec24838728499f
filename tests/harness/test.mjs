import { runScript } from './bootstrap.mjs'

runScript('run-tests.mts')
