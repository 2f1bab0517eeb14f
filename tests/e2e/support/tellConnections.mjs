// Loaded into a Node process before its own code: says on standard error whenever that process calls out.

import dgram from 'node:dgram';
import { subscribe } from 'node:diagnostics_channel';
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';

const tell = (what) => process.stderr.write(`OUTGOING ${what}\n`);

subscribe('net.client.socket', () => tell('connection'));
for (const [name, object] of [
  ['lookup', dns],
  ['resolve', dns],
  ['lookup', dns.promises],
  ['resolve', dns.promises],
]) {
  const original = object[name];
  object[name] = (...args) => {
    // Listening asks for the name of the address it binds to; that stays on this machine.
    if (args[0] !== '127.0.0.1') tell(`name ${args[0]}`);
    return original.apply(object, args);
  };
}
const send = dgram.Socket.prototype.send;
dgram.Socket.prototype.send = function (...args) {
  tell('datagram');
  return send.apply(this, args);
};
syncBuiltinESMExports();
