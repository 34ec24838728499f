/** Plain JavaScript, so that it runs before anything is installed: installs what is missing, then runs a script. */
import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** Installs by the lockfile when node_modules is missing or older than it. No install script runs. */
export function ensureInstalled() {
  const [major] = process.versions.node.split('.').map(Number)
  if (major < 20) {
    console.error(`Holdfast needs Node 20 or newer; this is ${process.versions.node}.`)
    process.exit(1)
  }
  const lock = join(ROOT, 'package-lock.json')
  const installed = join(ROOT, 'node_modules', '.package-lock.json')
  if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(lock).mtimeMs) {
    console.log('Installing packages (npm ci) ...')
    run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'])
  }
  ensureChainNode()
  ensureTypes()
}

const CHAIN_NODE = '1.7.1'

/** The sandbox's chain node is a package per platform, and the lockfile carries that of Linux on x64 only. */
function ensureChainNode() {
  const name = `@foundry-rs/anvil-${process.platform}-${process.arch === 'x64' ? 'amd64' : process.arch}`
  if (existsSync(join(ROOT, 'node_modules', name))) return
  console.log(`Installing the sandbox's chain node (${name}) ...`)
  const { status } = npm([
    'install',
    '--no-save',
    '--no-package-lock',
    '--ignore-scripts',
    `${name}@${CHAIN_NODE}`,
  ])
  if (status !== 0)
    console.log(
      "It is not there for this platform: install Foundry's anvil by hand for the demo and the tests.",
    )
}

/** The path aliases of TypeScript stand in a file that WXT writes; scripts need them before the first build. */
function ensureTypes() {
  if (existsSync(join(ROOT, '.wxt', 'tsconfig.json'))) return
  run(process.execPath, [join(ROOT, 'node_modules', 'wxt', 'bin', 'wxt.mjs'), 'prepare'])
}

/** Runs a TypeScript file of this folder with the remaining arguments and passes its exit code on. */
export function runScript(file) {
  ensureInstalled()
  const script = join(ROOT, 'tests', 'harness', file)
  run(process.execPath, ['--import', 'tsx', script, ...process.argv.slice(2)])
}

const npm = (args) =>
  spawnSync('npm', args, { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' })

function run(command, args) {
  const { status, error } =
    command === 'npm' ? npm(args) : spawnSync(command, args, { cwd: ROOT, stdio: 'inherit' })
  if (error) console.error(error.message)
  if (status !== 0) process.exit(status ?? 1)
}
