import type { Order, Said } from './order.ts';

/** The process of `makeBeside`: an order in, how far it is and an outcome out, one order after another. It ends with its parent. */
const say = (said: Said) => process.send?.(said);

process.on('message', async (order: Order) => {
  try {
    const { makeFiles } = await import('./make.ts');
    say(await makeFiles(order, (percent) => say({ percent })));
  } catch (error) {
    say({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
process.on('disconnect', () => process.exit());
