import assert from 'node:assert/strict';
import {csv, exact} from '../core/csv';
import {every, monthsAgo, ofMonth, plus, week} from '../core/days';
import {bytes, length, words} from '../core/format';
import {sum} from '../core/micros';
import {Problem} from '../core/problem';
import {ends, span, telling} from '../core/range';
import {match} from '../core/router';
import {lines, sums, total} from '../core/series';

const item = (period: string, store: string, streams: number) => ({period, store, streams, royalty: streams / 100});
const ITEMS = [item('2026-11-01', 'a', 5), item('2026-11-01', 'b', 3), item('2026-11-03', 'a', 2), item('2026-11-03', 'c', 1)];
const SPAN = {from: '2026-11-01', to: '2026-11-03'};

Deno.test('a line has every period, also where nothing was counted', () => {
  const {periods, lines: all} = lines(ITEMS, SPAN, 'day', it => it.store!, 'streams');
  assert.deepEqual(periods, ['2026-11-01', '2026-11-02', '2026-11-03']);
  assert.deepEqual(all, [{name: 'a', values: [5, 0, 2]}, {name: 'b', values: [3, 0, 0]}, {name: 'c', values: [0, 0, 1]}]);
});

Deno.test('what is beyond the first lines is one line, and nothing is lost', () => {
  const {lines: all} = lines(ITEMS, SPAN, 'day', it => it.store!, 'streams', 1);
  assert.deepEqual(all, [{name: 'a', values: [5, 0, 2]}, {name: 'Others', values: [3, 0, 1]}]);
  assert.equal(all.flatMap(it => it.values).reduce((sum, it) => sum + it), total(ITEMS, 'streams'));
});

Deno.test('money adds up to the millionth', () => {
  const cents = Array.from({length: 10}, (_, at) => item(`2026-11-0${at % 9 + 1}`, 'a', 10));
  assert.equal(total(cents, 'royalty'), 1);
  assert.deepEqual(sums(cents, () => 'all', 'royalty'), [['all', 1]]);
});

Deno.test('days go on over the ends of months and years', () => {
  assert.equal(plus('2026-12-31', 1), '2027-01-01');
  assert.equal(plus('2024-03-01', -1), '2024-02-29');
  assert.deepEqual(ofMonth('2024-02'), {from: '2024-02-01', to: '2024-02-29'});
  assert.deepEqual(every({from: '2025-12-30', to: '2026-02-01'}, 'month'), ['2025-12', '2026-01', '2026-02']);
});

Deno.test('a week is that of ISO 8601', () => {
  assert.equal(week('2026-01-01'), '2026-W01');
  assert.equal(week('2027-01-01'), '2026-W53');
  assert.equal(week('2024-12-30'), '2025-W01');
  assert.deepEqual(every({from: '2026-12-25', to: '2027-01-04'}, 'week'), ['2026-W52', '2026-W53', '2027-W01']);
});

Deno.test('millionths are added up without a rest', () => {
  assert.equal(sum(Array.from({length: 300_000}, () => 0.000001)), 0.3);
  assert.equal(sum([1234567.1, 0.000001, -0.1]), 1234567.000001);
});

Deno.test('one looks back as far as there is something', () => {
  assert.equal(telling([]), '30');
  assert.equal(telling([item(monthsAgo(0), 'a', 1)]), '30');
  assert.equal(telling([item(monthsAgo(8), 'a', 1), item(monthsAgo(3), 'a', 0)]), '12m');
  assert.equal(telling([item(monthsAgo(30), 'a', 1)]), 'all');
  assert.deepEqual(span('all'), {});
  assert.equal(ends('all', [item('2024-03', 'a', 1), item('2024-05', 'a', 1)]).from, '2024-03-01');
  assert.equal(every({from: '2026-01-05', to: '2026-01-05', ...span('13w')}, 'week').length, 13);
});

Deno.test('a text in a file is never a formula', () => {
  assert.equal(csv([['name', 'streams'], ['=1+1', 5], ['a "b", c', -3], [undefined, 0], ['b', exact(-0.5)]]), 'name,streams\r\n\'=1+1,5\r\n"a ""b"", c",-3\r\n,0\r\nb,-0.500000\r\n');
});

Deno.test('an address leads to the page that fits it first', () => {
  const route = (path: string) => ({path, tag: path, load: async () => undefined});
  const routes = [route('/releases/new'), route('/releases/:id')];
  assert.equal(match(routes, '/releases/new')?.route.path, '/releases/new');
  assert.deepEqual(match(routes, '/releases/12/')?.params, {id: '12'});
  assert.equal(match(routes, '/releases'), undefined);
  assert.equal(match(routes, '/releases/..'), undefined);
});

Deno.test('a problem names its fields and when to ask again', async () => {
  const body = {type: 'urn:playledger:problem:invalid-request', detail: 'title: must not be blank', errors: [{field: 'title', message: 'must not be blank'}]};
  const problem = await Problem.of(new Response(JSON.stringify(body), {status: 400, headers: {'Retry-After': '2'}}));
  assert.equal(problem.code, 'invalid-request');
  assert.equal(problem.fields.get('title'), 'must not be blank');
  assert.equal(problem.retryAfter, 2);
});

Deno.test('what is no problem of ours is told in our words', async () => {
  const problem = await Problem.of(new Response('<h1>Bad Gateway</h1>', {status: 502}));
  assert.equal(problem.heading, 'Something broke');
  assert.ok(problem.passing);
});

Deno.test('times and sizes are for people', () => {
  assert.equal(length(59.6), '1:00');
  assert.equal(length(3725), '1:02:05');
  assert.equal(words('TAKEN_DOWN'), 'Taken down');
  assert.match(bytes(2_500_000), /2[.,]5/);
});
