-- How much was reached of how much, over all tasks of a programme that count the same thing in the same unit. Only numbers to reach add up;
-- shares, ranges and numbers not to exceed stand task by task. A task on which nobody reported adds nothing but its target.
-- vi: Chỉ tiêu cộng theo tên và đơn vị tính: đạt bao nhiêu trên bao nhiêu.
create or replace view cthd.indicator_totals as
select
  programme_key,
  as_of,
  known_on,
  name_key,
  unit,
  case when adds_up then null else result_key end as result_key,
  adds_up,
  sum(coalesce(value, 0)) as reached,
  case when adds_up then sum(coalesce(least, 0)) end as target,
  case when adds_up then sum(coalesce(value, 0)) / nullif(sum(coalesce(least, 0)), 0) end as rate,
  case when count(*) = count(is_met) then bool_and(is_met) end as is_met,
  count(*) as indicators
from cthd.indicator_states
where is_counted
group by programme_key, as_of, known_on, name_key, unit, case when adds_up then null else result_key end, adds_up;
