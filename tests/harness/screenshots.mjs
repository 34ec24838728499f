import { runScript } from './bootstrap.mjs'

runScript('run-screenshots.mts')
