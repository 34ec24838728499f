/** A member of a JSON object as it was written, for services that want their own words back to the letter. Pure. */

/**
 * @param json an object that `JSON.parse` takes
 * @returns the text of the first member with that name whose value is an object; `undefined` when there is none
 * @example rawMember('{"data":{"route":{"a":1.0}}}', 'route') // '{"a":1.0}'
 */
export function rawMember(json: string, name: string): string | undefined {
  const start = new RegExp(`"${name}"\\s*:\\s*(?=\\{)`).exec(json)
  if (!start) return undefined
  const from = start.index + start[0].length
  let depth = 0
  for (const { 0: token, index } of json.slice(from).matchAll(/"(?:[^"\\]|\\.)*"|[{}]/g)) {
    if (token === '{') depth += 1
    if (token === '}') depth -= 1
    if (depth === 0) return json.slice(from, from + index + 1)
  }
  return undefined
}
