/**
 * Keeps what this version leaves in a browser, for the test of updates: run it once before the schema moves, with a build.
 * `npx tsx tests/harness/keep-profile.mts tests/fixtures/profiles/schema-8.json.gz`; `HOLDFAST_BUILD` names another build.
 */
import { writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { makeProfile } from '../e2e/support/kept-profile'

const [, , path] = process.argv
if (!path?.endsWith('.json.gz')) throw new Error('Name the file to write: tests/fixtures/profiles/schema-8.json.gz')
const profile = await makeProfile()
const packed = gzipSync(JSON.stringify(profile), { level: 9 })
writeFileSync(path, packed)
console.log(`Schema ${profile.schema}, ${Object.values(profile.stores).reduce((sum, { rows }) => sum + rows.length, 0)} rows, ${(packed.length / 1024).toFixed(0)} kB: ${path}`)
process.exit(0)
