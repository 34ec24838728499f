/**
 * Writes the code of `Prober.sol` as it stands on a chain into `lib/chains/simulate/data/prober-code.json`. Run after a
 * change of the contract, behind `compile.ts`: `npx tsx tests/sandbox/chains/contracts/write-prober-code.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import * as v from 'valibot'

const solc = createRequire(import.meta.url)('solc') as { compile: (input: string) => string }
const Output = v.object({
  contracts: v.object({
    'Prober.sol': v.object({
      Prober: v.object({
        evm: v.object({ deployedBytecode: v.object({ object: v.pipe(v.string(), v.regex(/^[0-9a-f]+$/)) }) }),
      }),
    }),
  }),
})

const content = readFileSync(join(import.meta.dirname, 'Prober.sol'), 'utf8')
const input = {
  language: 'Solidity',
  sources: { 'Prober.sol': { content } },
  settings: {
    evmVersion: 'paris',
    optimizer: { enabled: true, runs: 1000 },
    metadata: { bytecodeHash: 'none', appendCBOR: false },
    outputSelection: { '*': { '*': ['evm.deployedBytecode.object'] } },
  },
}
const { contracts } = v.parse(Output, JSON.parse(solc.compile(JSON.stringify(input))))
const code = `0x${contracts['Prober.sol'].Prober.evm.deployedBytecode.object}`
const target = join(import.meta.dirname, '../../../../lib/chains/simulate/data/prober-code.json')
writeFileSync(target, `${JSON.stringify({ code })}\n`)
console.log(`${(code.length - 2) / 2} bytes`)
