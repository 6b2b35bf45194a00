# What the models of warehouse/models say otherwise in Spark SQL: sed -f warehouse/spark.sed warehouse/models/*.sql
s/double precision/double/g
s/ as text)/ as string)/g
s/string_agg(distinct \([a-z.]*\), '; ' order by [a-z.]*)/array_join(array_sort(collect_set(\1)), '; ')/g
