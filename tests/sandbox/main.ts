/**
 * The sandbox as a program of its own: prints one line of JSON with its ports and runs until SIGTERM or Ctrl+C.
 * `npx tsx tests/sandbox/main.ts [--seed text] [--holdings 2000] [--universe large] [--chains 1,8453] [--no-evil]`
 */
import { parseArgs } from 'node:util'
import { type SandboxOptions, startSandbox } from './sandbox'

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    holdings: { type: 'string' },
    universe: { type: 'string' },
    chains: { type: 'string' },
    'no-evil': { type: 'boolean' },
  },
})

const options: SandboxOptions = {
  ...(values.seed === undefined ? {} : { seed: values.seed }),
  ...(values.holdings === undefined ? {} : { holdings: Number(values.holdings) }),
  ...(values.universe === 'large' ? { universe: 'large' } : {}),
  ...(values.chains === undefined ? {} : { chains: values.chains.split(',').map(Number) }),
  evil: values['no-evil'] !== true,
}

const sandbox = await startSandbox(options)
const { seed, ports, addresses } = sandbox
console.log(
  JSON.stringify({
    seed,
    ports,
    addresses,
    nodes: sandbox.anvils.map(({ url }) => url),
    chromium: sandbox.chromiumArguments(),
    certificate: sandbox.certificate,
  }),
)

let isEnding = false
const end = () => {
  if (isEnding) return
  isEnding = true
  void sandbox.close().then(() => process.exit(0))
}
process.on('SIGTERM', end)
process.on('SIGINT', end)
