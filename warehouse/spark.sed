# What the models of warehouse/models say otherwise in Spark SQL: sed -f warehouse/spark.sed warehouse/models/*.sql
s/double precision/double/g
s/ as text)/ as string)/g
