/** Sources of swap offers that are asked with a key of the user's only. Names and hosts: pages ask for the key, and for the host. */
export const KEYED_SOURCES = [{ id: 'oneinch', name: '1inch', host: 'https://api.1inch.com' }] as const
