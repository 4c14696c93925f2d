// The process that owns the database file. The engine has no time limit and cannot cancel a query, so it lives
// where it can be killed. Plain JavaScript: Node 20 runs no TypeScript, and the tests start this file from `src`.
import grafeo from '@grafeo-db/js';

/** Bytes of memory that one person's query may add before the process gives up. */
const QUERY_MEMORY = 1_500_000_000;
const WATCH_INTERVAL = 50;
/** The log is folded into the file when it reaches this size, so that opening after a kill stays quick. */
const CHECKPOINT_BYTES = 64_000_000;

let database;
const transactions = new Map();

const operations = {
  open({ path }) {
    database = grafeo.GrafeoDB.create(path);
    database.setCheckpointTriggers({ walBytes: CHECKPOINT_BYTES });
  },
  async query({ cypher, parameters, transaction }) {
    const target = transaction === undefined ? database : transactions.get(transaction);
    const result = await target.executeCypher(cypher, parameters);
    return { columns: result.columns, rows: result.rows(), cut: false };
  },
  /** Whatever the statement does is rolled back: the last line of defence behind the guard. */
  async ask({ cypher, parameters, rows, size }) {
    const before = process.memoryUsage.rss();
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > QUERY_MEMORY) process.send({ exhausted: true }, () => process.kill(process.pid, 'SIGKILL'));
    }, WATCH_INTERVAL);
    const transaction = database.beginTransaction();
    try {
      return answer(await transaction.executeCypher(cypher, parameters), rows, size);
    } finally {
      clearInterval(watch);
      transaction.rollback();
    }
  },
  begin({ transaction }) {
    transactions.set(transaction, database.beginTransaction());
  },
  commit({ transaction }) {
    take(transaction).commit();
  },
  rollback({ transaction }) {
    take(transaction).rollback();
  },
  close() {
    database.close();
  },
};

function take(id) {
  const transaction = transactions.get(id);
  transactions.delete(id);
  return transaction;
}

/** As many rows as the caps allow. Only these are converted: a million others would cost seconds, and memory twice. */
function answer(result, cap, size) {
  const { columns, length } = result;
  const rows = [];
  for (let left = size; rows.length < Math.min(cap, length);) {
    const row = result.get(rows.length);
    left -= JSON.stringify(row, countable).length;
    if (left < 0) break;
    rows.push(columns.map((column) => row[column]));
  }
  return { columns, rows, cut: rows.length < length };
}

function countable(_key, value) {
  return typeof value === 'bigint' ? Number(value) : value;
}

async function serve({ id, kind, ...request }) {
  try {
    process.send({ id, value: await operations[kind](request) });
  } catch (error) {
    process.send({ id, error: { message: error.message, status: error.gqlStatus } });
  }
}

process.on('message', (message) => void serve(message));

// Ctrl-C reaches the whole process group; the parent decides when this process ends.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => {});
// Committed work is in the log already, and a running query would hold up an orderly exit.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
