import { runScript } from './bootstrap.mjs'

runScript('run-new.mts')
