// A file of its own, loaded when a passphrase is typed: bundled apart, a CommonJS package imported on the spot has a default export alone.
export { argon2id } from 'hash-wasm';
