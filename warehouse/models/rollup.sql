-- One row for each programme, as of the last day that was exported of its repository: its four cells and its longest overdue task, with the
-- issuer and the body above it. `cthd rollup` makes a page of it: write the answer as JSON, one object a line.
-- vi: Mỗi chương trình một dòng: bốn ô, việc chậm nhất, cơ quan ban hành và cơ quan cấp trên; cthd rollup lập trang tổng hợp từ đó.
create or replace view cthd.rollup as
with last_day as (
  select repository, max(as_of) as as_of from cthd.states group by repository
),
late as (
  select
    s.programme_key,
    s.as_of,
    s.known_on,
    s.days_late,
    u.address,
    u.wording,
    s.late_reason,
    row_number() over (
      partition by s.programme_key, s.as_of, s.known_on
      order by s.days_late desc, u.position, s.result_key
    ) as place
  from cthd.states s
  join cthd.results r on r.result_key = s.result_key
  join cthd.units u on u.unit_key = r.task_key
  where s.timeliness = 'overdue'
)
select
  p.repository,
  p.programme_key,
  p.subject,
  p.fictional,
  issuer.name as issuer,
  superior.name as superior,
  cast(c.as_of as text) as as_of,
  c.completed_on_time,
  c.completed_late,
  c.open_in_term,
  c.open_overdue,
  c.no_deadline,
  l.days_late as longest_days,
  l.address as longest_address,
  l.wording as longest_wording,
  l.late_reason as longest_reason
from cthd.programmes p
join last_day d on d.repository = p.repository
join cthd.four_cells c
  on c.programme_key = p.programme_key and c.as_of = d.as_of and c.known_on = date '9999-12-31'
left join cthd.bodies issuer on issuer.body_key = p.issuer_key
left join cthd.bodies superior on superior.body_key = issuer.superior_key
left join late l
  on l.programme_key = c.programme_key and l.as_of = c.as_of and l.known_on = c.known_on and l.place = 1;
