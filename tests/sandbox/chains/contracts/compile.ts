/**
 * Compiles the Solidity sources of this folder into `contracts.artifacts.json`, which is committed, so that tests
 * need no compiler. Run after a change: `npx tsx tests/sandbox/chains/contracts/compile.ts`.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import * as v from 'valibot'

const folder = import.meta.dirname
const solc = createRequire(import.meta.url)('solc') as {
  compile: (input: string) => string
  version: () => string
}

const Output = v.object({
  errors: v.optional(v.array(v.object({ severity: v.string(), formattedMessage: v.string() })), []),
  contracts: v.optional(
    v.record(
      v.string(),
      v.record(
        v.string(),
        v.object({
          abi: v.array(v.unknown()),
          evm: v.object({ bytecode: v.object({ object: v.string() }) }),
        }),
      ),
    ),
    {},
  ),
})

const files = readdirSync(folder).filter((file) => file.endsWith('.sol'))
const input = {
  language: 'Solidity',
  sources: Object.fromEntries(
    files.map((file) => [file, { content: readFileSync(join(folder, file), 'utf8') }]),
  ),
  settings: {
    evmVersion: 'paris',
    optimizer: { enabled: true, runs: 1000 },
    metadata: { bytecodeHash: 'none', appendCBOR: false },
    outputSelection: { '*': { '*': ['abi', 'evm.bytecode.object'] } },
  },
}

const { errors, contracts } = v.parse(Output, JSON.parse(solc.compile(JSON.stringify(input))))
const failures = errors.filter((error) => error.severity === 'error')
if (failures.length > 0) throw new Error(failures.map((error) => error.formattedMessage).join('\n'))

const artifacts: Record<string, { source: string; abi: unknown[]; bytecode: string }> = {}
for (const [source, named] of Object.entries(contracts)) {
  for (const [name, { abi, evm }] of Object.entries(named)) {
    artifacts[name] = { source, abi, bytecode: `0x${evm.bytecode.object}` }
  }
}
writeFileSync(
  join(folder, 'contracts.artifacts.json'),
  `${JSON.stringify({ compiler: solc.version(), contracts: artifacts }, null, 1)}\n`,
)
console.log(`${Object.keys(artifacts).length} contracts compiled with ${solc.version()}`)
